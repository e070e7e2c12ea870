import type { Reader } from './reader.ts';

/** The names of their own variables are no query's: Cypher refuses one that shadows another inside a subquery. */
const conditions: Record<Reader['kind'], (variable: string) => string> = {
  ANONYMOUS: (v) => `${v}.visibility = 'PUBLIC'`,
  SYSTEM: (v) => `${v}.visibility IS NOT NULL`,
  SIGNED_IN: (v) =>
    `((${v}.deniedTo IS NULL OR none(guardDenied IN ${v}.deniedTo WHERE guardDenied = $reader.principalId OR guardDenied IN $reader.organisationIds)) AND ` +
    `(${v}.visibility IN ['PUBLIC', 'NETWORK'] OR (${v}.visibility = 'OWNER' AND ${v}.ownerId IN $reader.councilIds) ` +
    `OR (${v}.visibility = 'PARTIES' AND (${v}.ownerId IN $reader.councilIds OR any(guardParty IN ${v}.partyIds WHERE guardParty IN $reader.organisationIds))) ` +
    `OR (${v}.visibility = 'RESTRICTED' AND $reader.principalId IN ${v}.restrictedTo)))`,
};

/** Fills each guard of a query with the condition for this kind of reader. One text a kind, so plans stay cached. */
export function guardFor(kind: Reader['kind'], text: string): string {
  return text.replace(/⟦visible (\w+)⟧/g, (_, variable: string) => conditions[kind](variable));
}

/** The `$reader` parameter the conditions speak of. */
export function readerParameter(reader: Reader): Record<string, unknown> {
  if (reader.kind !== 'SIGNED_IN') return {};
  const { principalId, councilIds, organisationIds } = reader;
  return { reader: { principalId, councilIds, organisationIds } };
}
