import { PROPOSABLE } from '@atlas/shared/permissions';
import type { ProposableMutation } from '@atlas/shared/vocabulary';
import type { Edit } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { userError } from '../../user-errors.ts';
import { ProposalStore } from './proposals.store.ts';

/** For whom something is proposed, to whom, and about what. */
export interface Place {
  /** The organisation for which it is proposed. */
  readonly organisation: string;
  /** The council that decides. */
  readonly council: string;
  /** The record it is about: the one it changes, or an organisation in the new one. */
  readonly about: string;
  /** The record it changes; undefined for a new one. */
  readonly changes: string | undefined;
  /** Who keeps that record. */
  readonly ownerId: string | undefined;
}

interface Asked {
  readonly mutation: ProposableMutation;
  readonly input: Readonly<Record<string, unknown>>;
  readonly organisation?: string | null | undefined;
  readonly council?: string | null | undefined;
}

/**
 * Works out for whom something is proposed and who decides.
 * @throws {UserErrors} where the reader may not see the record, does not speak for the organisation, or no council is there to decide
 */
export async function placeOf(context: Context, edit: Edit, asked: Asked): Promise<Place> {
  const { mutation, input } = asked;
  const { of, names } = PROPOSABLE[mutation];
  const store = context.use(ProposalStore);
  if (names !== undefined) {
    const named = names.map((name) => input[name]).filter((id) => typeof id === 'string');
    const own = named.filter((id) => edit.speaksFor(id));
    const organisation = asked.organisation ?? own[0];
    if (organisation === undefined || !own.includes(organisation))
      throw userError('FORBIDDEN', `${mutation}.${names[0]}`, 'Propose what is new for an organisation you speak for.');
    const council = await councilFor(context, edit, organisation, asked.council);
    return { organisation, council, about: organisation, changes: undefined, ownerId: undefined };
  }
  const id = String(input.id ?? '');
  // Only looked at: the trial waits for nobody, and nobody for it.
  const found = await store.standingOf(edit.tx, id, of);
  if (found === undefined)
    throw userError('NOT_FOUND', `${mutation}.id`, `There is no such record with the id “${id.slice(0, 60)}”, or you may not see it.`);
  const organisation = asked.organisation ?? found.partyIds.find((party) => edit.speaksFor(party)) ?? edit.ownerId;
  if (organisation === undefined || !edit.speaksFor(organisation))
    throw userError('FORBIDDEN', 'organisation', 'You do not speak for this organisation.');
  if (found.ownerId === null) {
    const council = await councilFor(context, edit, organisation, asked.council);
    return { organisation, council, about: id, changes: id, ownerId: undefined };
  }
  if (!(await store.isCouncil(edit.tx, found.ownerId)))
    throw userError('CONFLICT', '', 'A partner keeps this record itself, and no council decides on it: ask them, or dispute what it says.');
  return { organisation, council: found.ownerId, about: id, changes: id, ownerId: found.ownerId };
}

/** The council that is asked where no record says which: the one given, else the nearest. */
async function councilFor(context: Context, edit: Edit, organisation: string, given: string | null | undefined): Promise<string> {
  const store = context.use(ProposalStore);
  if (given) {
    await edit.refer({ field: 'council', id: given, label: 'Organisation' });
    if (await store.isCouncil(edit.tx, given)) return given;
    throw userError('INVALID', 'council', 'Nobody there keeps records here, so nobody would answer: choose a council.');
  }
  const nearest = (await context.use(ProposalStore).isCouncil(edit.tx, organisation))
    ? organisation
    : await store.nearestCouncil(edit.tx, organisation);
  if (nearest === undefined) throw userError('REQUIRED', 'council', 'Nothing tells which council is to decide: choose one.');
  return nearest;
}
