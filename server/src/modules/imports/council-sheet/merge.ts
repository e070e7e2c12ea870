import { widens } from '@atlas/shared/permissions';
import type { Draft } from '../../../audit/draft.ts';
import { searchText } from '../../../audit/naming.ts';
import { amend, inputOf } from '../../../audit/snapshot.ts';
import { lifeOf, type StageHeld, settled } from '../../agreements/agreement-draft.ts';
import { refuseOrphans, refuseStage, Unfitting } from './agreement-check.ts';
import type { RowRecord } from './drafts.ts';

/** What people settle about a fact once it is held: a row says nothing of it. */
const settledByPeople: ReadonlySet<string> = new Set([
  'status',
  'stateFrom',
  'verifyBy',
  'validFrom',
  'liveFrom',
  'liveTo',
  'liveWithBreaks',
]);

/** Whether a row says who may see the record, and to whom it may open what is held. */
export type Opening = 'UNSAID' | 'TO_FEWER' | 'TO_ANY';

/**
 * What is held with what a row says: its cells that are filled in take the place of what was there; the rest stays.
 * @param opens whether the row says who may see the record, and whether it may open it to more people
 * @throws {Unfitting} for an agreement's stage or parties that do not go with what is held, and for what would open a record
 */
export function merged(held: Draft, { said, defaulted }: Pick<RowRecord, 'said' | 'defaulted'>, opens: Opening): Draft {
  const [own, given] = [inputOf(held), inputOf(said)];
  if (opens === 'TO_FEWER' && widens(held.visibility, said.visibility))
    throw new Unfitting(
      'visibility',
      'would open the record to more people, which takes a steward',
      'Leave the cell empty, and ask a steward to share the record.',
    );
  const isStanding = held.label === 'Tie' || held.label === 'Provision' || held.label === 'Agreement';
  const properties = Object.entries(given.properties).filter(
    ([name]) => !defaulted.includes(name) && !(isStanding && settledByPeople.has(name)),
  );
  const types = [...new Set(given.links.map(({ type }) => type))];
  const next = amend(held, {
    ...(opens === 'UNSAID' ? {} : { visibility: given.visibility }),
    properties: Object.fromEntries(properties),
    links: Object.fromEntries(types.map((type) => [type, given.links.filter((link) => link.type === type)])),
    identifiers: both(own.identifiers, given.identifiers, ({ scheme, value }) => `${scheme} ${value}`),
    evidence: both(own.evidence, given.evidence, ({ source, locator, field }) => `${source} ${locator} ${field ?? ''}`),
  });
  if (held.label === 'Organisation') return searchable(next);
  if (held.label !== 'Agreement') return next;
  refuseOrphans(next);
  return withStage(next, lifeOf(said).stages.at(-1));
}

/** Found by all it is called, not by what the row alone says. */
function searchable(next: Draft): Draft {
  const { name, alsoKnownAs = [] } = next.properties as { name: string; alsoKnownAs?: readonly string[] };
  const numbers = (inputOf(next).identifiers ?? []).map(({ value }) => value);
  return amend(next, { properties: { searchText: searchText(name, ...alsoKnownAs, ...numbers) } });
}

/** A stage that comes after those held is added; an earlier one is old news. */
function withStage(next: Draft, entered: StageHeld | undefined): Draft {
  const { stages } = lifeOf(next);
  const last = stages.at(-1);
  const isNew = entered !== undefined && (last === undefined || (entered.stage !== last.stage && entered.on > last.on));
  if (isNew && last !== undefined) refuseStage(next, last, entered);
  return settled(next, isNew ? [...stages, entered] : stages);
}

function both<T>(held: readonly T[] = [], given: readonly T[] = [], keyOf: (item: T) => string): T[] {
  return [...new Map([...held, ...given].map((item) => [keyOf(item), item])).values()];
}
