import { type AgreementKind, PARTY_ROLE_LABELS, type PartyRole, STAGE_NEED_LABELS, type StageNeed } from '../vocabulary/index.ts';

/** The roles without which an agreement of a kind says nothing: somebody hands over, somebody takes. Other kinds are free. */
export const ROLES_OF_KIND: Readonly<Partial<Record<AgreementKind, readonly PartyRole[]>>> = {
  AGENCY: ['PRINCIPAL', 'DELIVERER'],
  ASSET_TRANSFER: ['TRANSFEROR', 'TRANSFEREE'],
  GRANT: ['FUNDER', 'RECIPIENT'],
};

/** The roles an agreement of a kind has to have somebody in, and has not. */
export function rolesMissing(kind: AgreementKind, roles: readonly PartyRole[]): PartyRole[] {
  return (ROLES_OF_KIND[kind] ?? []).filter((role) => !roles.includes(role));
}

/** What a step lacks, in words: "a funder among its parties". */
export function needInWords(need: StageNeed, kind: AgreementKind, roles: readonly PartyRole[]): string {
  if (need !== 'PARTIES') return STAGE_NEED_LABELS[need];
  const missing = rolesMissing(kind, roles).map((role) => `a ${PARTY_ROLE_LABELS[role].toLowerCase()}`);
  return `${missing.join(' and ')} among its parties`;
}
