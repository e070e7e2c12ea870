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
  const { links }: NodeModel = model[draft.label];
  const partyIds =
    draft.label === 'Organisation'
      ? [draft.id]
      : draft.links.filter(({ type }) => links[type]?.includes('Organisation')).map(({ to }) => to);
  return {
    ownerId: draft.ownerId ?? null,
    visibility: draft.visibility,
    isIllustrative: draft.isIllustrative,
    partyIds: partyIds.length > 0 ? [...new Set(partyIds)] : null,
    restrictedTo: draft.restrictedTo.length > 0 ? draft.restrictedTo : null,
    deniedTo: draft.deniedTo.length > 0 ? draft.deniedTo : null,
  };
}
