import { readersOf } from '../auth/readers-of.ts';
import { model, type NodeModel, type PropertyType } from '../neo4j/model.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger, toNeo4jPoint } from '../neo4j/values.ts';
import type { Draft } from './draft.ts';

/** The properties of a node or relationship as the driver takes them. */
export function toParameters(
  types: Readonly<Record<string, PropertyType>>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) result[name] = toParameter(types[name], value);
  return result;
}

function toParameter(type: PropertyType | undefined, value: unknown): unknown {
  if (type === 'date') return toNeo4jDate(value as string);
  if (type === 'datetime') return toNeo4jDateTime(new Date(value as string));
  if (type === 'int') return toNeo4jInteger(value as number);
  if (type === 'point') return toNeo4jPoint(value as { latitude: number; longitude: number });
  return value;
}

/** What decides who may see a record; its parties are the organisations it links to. The parts of a record carry the same. */
export function envelope(draft: Draft): Record<string, unknown> {
  const partyIds = partiesOf(draft);
  return {
    readers: readersOf({ ...draft, partyIds }),
    ownerId: draft.ownerId ?? null,
    visibility: draft.visibility,
    isIllustrative: draft.isIllustrative,
    partyIds: partyIds.length > 0 ? partyIds : null,
    sharedWith: draft.sharedWith.length > 0 ? draft.sharedWith : null,
    restrictedTo: draft.restrictedTo.length > 0 ? draft.restrictedTo : null,
    deniedTo: draft.deniedTo.length > 0 ? draft.deniedTo : null,
  };
}

/** The organisations in a record: itself where it is one, else those it links to as its parties, each once. */
export function partiesOf({ label, id, links: all }: Draft): string[] {
  if (label === 'Organisation') return [id];
  const { links, parties = Object.keys(links) }: NodeModel = model[label];
  return [...new Set(all.filter(({ type }) => parties.includes(type) && links[type]?.includes('Organisation')).map(({ to }) => to))];
}
