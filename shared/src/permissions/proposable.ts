import type { ProposableMutation } from '../vocabulary/proposal.ts';
import type { Permission } from './permissions.ts';

/** What a mutation that may be proposed is about, and what carrying it out takes. */
export interface Proposable {
  /** The label of the record it changes or makes. */
  readonly of: 'Organisation' | 'Tie' | 'Provision' | 'Agreement' | 'Offer' | 'Need';
  /** What whoever accepts it has to hold besides, on the council's records. */
  readonly permission: Permission;
  /** Of one that makes a record: the fields of its input that name organisations the record is of, one of which the proposer speaks for. */
  readonly names?: readonly string[];
}

/** The one list of what may be proposed. The server refuses all else, and the pages read it. */
export const PROPOSABLE: Readonly<Record<ProposableMutation, Proposable>> = {
  updateOrganisation: { of: 'Organisation', permission: 'organisation:edit' },
  recordTie: { of: 'Tie', permission: 'tie:edit', names: ['from', 'to'] },
  updateTie: { of: 'Tie', permission: 'tie:edit' },
  endTie: { of: 'Tie', permission: 'tie:edit' },
  recordProvision: { of: 'Provision', permission: 'provision:edit', names: ['organisation'] },
  updateProvision: { of: 'Provision', permission: 'provision:edit' },
  endProvision: { of: 'Provision', permission: 'provision:edit' },
  updateAgreement: { of: 'Agreement', permission: 'agreement:edit' },
  recordOffer: { of: 'Offer', permission: 'engagement:edit', names: ['organisation'] },
  updateOffer: { of: 'Offer', permission: 'engagement:edit' },
  endOffer: { of: 'Offer', permission: 'engagement:edit' },
  recordNeed: { of: 'Need', permission: 'engagement:edit', names: ['organisation'] },
  updateNeed: { of: 'Need', permission: 'engagement:edit' },
  endNeed: { of: 'Need', permission: 'engagement:edit' },
};

/** True where it makes a record instead of changing one. */
export const isNew = (mutation: ProposableMutation): boolean => PROPOSABLE[mutation].names !== undefined;
