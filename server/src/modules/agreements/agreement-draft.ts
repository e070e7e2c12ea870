import { decideBy, needInWords, rolesMissing } from '@atlas/shared/agreements';
import { lastDayFromValidTo, validToFromLastDay } from '@atlas/shared/time';
import type { AgreementKind, AgreementStage, PartyRole, StageNeed } from '@atlas/shared/vocabulary';
import { type Draft, type DraftLink, draft, type StageDraft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend, inputOf, linkedFrom, partsOf } from '../../audit/snapshot.ts';
import { newId } from '../../neo4j/ids.ts';
import { userError } from '../../user-errors.ts';
import { requireDecider } from './deciders.ts';
import { liveSpan } from './life.ts';

/** A stage as a draft holds it. */
export interface StageHeld extends StageDraft {
  readonly stage: AgreementStage;
}
interface PartyGiven {
  readonly organisation: string;
  readonly role: PartyRole;
}

/** The kind of agreement a draft is, its stages in order, and the day after its last. */
export function lifeOf(held: Draft): { kind: AgreementKind; stages: StageHeld[]; validTo: string | undefined } {
  const { kind, validTo } = held.properties as { kind: AgreementKind; validTo?: string };
  return { kind, stages: (inputOf(held).stages ?? []) as StageHeld[], validTo };
}

/** The draft with these stages, and with what is worked out from them, its end and its names. */
export function settled(made: Draft, stages: readonly StageHeld[] = lifeOf(made).stages): Draft {
  const { title, reference, validTo } = made.properties as { title: string; reference?: string; validTo?: string };
  return amend(made, {
    stages,
    properties: {
      sortName: sortName(title),
      searchText: searchText(title, reference),
      validFrom: stages[0]?.on ?? null,
      liveFrom: null,
      liveTo: null,
      liveWithBreaks: null,
      ...liveSpan(stages, validTo),
    },
  });
}

/** The parties a draft has, each once for each of its roles. */
export function partiesOf(held: Draft): PartyGiven[] {
  return held.links
    .filter(({ type }) => type === 'HAS_PARTY')
    .map(({ to, properties }) => ({ organisation: to, role: String(properties?.role) as PartyRole }));
}

/** The links to parties, as they are given. */
export function partyLinks(parties: readonly PartyGiven[]): Omit<DraftLink, 'type'>[] {
  return parties.map(({ organisation, role }) => ({ to: organisation, properties: { role } }));
}

/** True where costs, resources or obligations are held of somebody who is no party. */
export function hasOrphans(held: Draft): boolean {
  const parties = new Set(partiesOf(held).map(({ organisation }) => organisation));
  return held.parts.some(({ links }) => links.some(({ type, to }) => (type === 'TO_PARTY' || type === 'OWED_BY') && !parties.has(to)));
}

/** @throws {UserErrors} INVALID where the organisation is no party of the agreement */
export function requireParty(held: Draft, organisation: string, field: string): void {
  if (!partiesOf(held).some((party) => party.organisation === organisation))
    throw userError(
      'INVALID',
      field,
      'This organisation is not a party to the agreement: choose one of its parties, or add it to them first.',
    );
}

/** The last day as it is given, made what is stored: the day after. */
export const validToOf = (endsOn: string | null | undefined) => (endsOn === undefined ? undefined : validToFromLastDay(endsOn));

/** By when the body it is held for has to decide, with the days that body needs its papers before. */
export function decideByOf(validTo: string | null, noticeDays: number | null, leadDays: number | null): string | null {
  return decideBy(lastDayFromValidTo(validTo), noticeDays, leadDays);
}

/** A decision as it is given. */
export interface DecisionGiven {
  readonly body: string;
  readonly meetingOn: string;
  readonly outcome?: string | null | undefined;
  readonly isKeyDecision?: boolean | null | undefined;
  readonly divisions?: readonly string[] | null | undefined;
  readonly reference?: unknown;
  readonly forwardPlanReference?: unknown;
  readonly recommendation?: unknown;
  readonly implications?: unknown;
  readonly url?: unknown;
}

/**
 * Saves a decision about a record; whoever sees that sees it.
 * @param field what the input calls it, with a dot at its end
 * @returns its id
 */
export async function saveDecision(edit: Edit, about: Draft, given: DecisionGiven, field: string): Promise<string> {
  const { body, divisions, isKeyDecision, meetingOn, outcome, reference, forwardPlanReference, recommendation, implications, url } = given;
  await edit.refer(
    { field: `${field}body`, id: body, label: 'Organisation' },
    ...(divisions ?? []).map((id, i) => ({ field: `${field}divisions.${i}`, id, label: 'Area' as const })),
  );
  await requireDecider(edit, body, `${field}body`, about);
  const id = newId();
  const made = draft('Decision', {
    id,
    owner: about.ownerId,
    visibility: about.visibility,
    sharedWith: about.sharedWith,
    restrictedTo: about.restrictedTo,
    deniedTo: about.deniedTo,
    isIllustrative: about.isIllustrative,
    properties: { meetingOn, isKeyDecision: isKeyDecision ?? false },
    links: [{ type: 'MADE_BY', to: body }, ...(divisions ?? []).map((to) => ({ type: 'FOR_AREA' as const, to }))],
  });
  edit.save(amend(made, { properties: { outcome, reference, forwardPlanReference, recommendation, implications, url } }));
  return id;
}

/** The roles in which it has nobody, though its kind has to. */
export function rolesLacked(held: Draft): PartyRole[] {
  return rolesMissing(lifeOf(held).kind, rolesOf(held));
}

/** What a step lacks, in words. */
export function lackInWords(held: Draft, need: StageNeed): string {
  return needInWords(need, lifeOf(held).kind, rolesOf(held));
}

const rolesOf = (held: Draft) => partiesOf(held).map(({ role }) => role);

/** What a step may ask for: whether the agreement has it. */
export function has(held: Draft) {
  const { stages } = lifeOf(held);
  return {
    WHOLE_LIFE_COST: partsOf(held, 'HAS_COST_OPTION').length > 0,
    DECISION: stages.at(-1)?.stage === 'DECISION' && stages.at(-1)?.decision !== undefined,
    SUCCESSOR: linkedFrom(held, 'SUCCEEDED_BY').length > 0,
    PARTIES: rolesLacked(held).length === 0,
  };
}
