import type { Reader } from './reader.ts';

/**
 * Never null, so that NOT may be put before them; and without OR at the top, which makes the planner read a label once for each side and
 * lose an index's order. Their own variables begin with `guard`: Cypher refuses one that shadows a query's inside a subquery.
 */
const conditions: Record<Reader['kind'], (variable: string) => string> = {
  ANONYMOUS: (v) => `${v}.visibility = 'PUBLIC'`,
  SYSTEM: (v) => `${v}.visibility IS NOT NULL`,
  SIGNED_IN: (v) =>
    `CASE WHEN any(guardDenied IN coalesce(${v}.deniedTo, []) WHERE guardDenied = $reader.principalId OR guardDenied IN $reader.organisationIds) THEN false ` +
    `ELSE CASE ${v}.visibility WHEN 'PUBLIC' THEN true WHEN 'NETWORK' THEN true ` +
    `WHEN 'OWNER' THEN coalesce(${v}.ownerId IN $reader.councilIds, false) ` +
    `WHEN 'PARTIES' THEN coalesce(${v}.ownerId IN $reader.councilIds, false) OR any(guardParty IN coalesce(${v}.partyIds, []) WHERE guardParty IN $reader.organisationIds) ` +
    `WHEN 'RESTRICTED' THEN any(guardNamed IN coalesce(${v}.restrictedTo, []) WHERE guardNamed IN $reader.names) ELSE false END END`,
};

/** Fills each guard of a query with the condition for this kind of reader. One text a kind, so plans stay cached. */
export function guardFor(kind: Reader['kind'], text: string): string {
  return text.replace(/⟦visible (\w+)⟧/g, (_, variable: string) => conditions[kind](variable));
}

/** The `$reader` parameter the conditions speak of. */
export function readerParameter(reader: Reader): Record<string, unknown> {
  if (reader.kind !== 'SIGNED_IN') return {};
  const { principalId, councilIds, organisationIds, groups = [] } = reader;
  return { reader: { principalId, councilIds, organisationIds, names: [principalId, ...groups] } };
}
