import type { Reader } from './reader.ts';

const conditions: Record<Reader['kind'], (variable: string) => string> = {
  ANONYMOUS: (v) => `${v}.visibility = 'PUBLIC'`,
  SYSTEM: (v) => `${v}.visibility IS NOT NULL`,
  SIGNED_IN: (v) =>
    `((${v}.deniedTo IS NULL OR none(denied IN ${v}.deniedTo WHERE denied = $reader.principalId OR denied IN $reader.organisationIds)) AND ` +
    `(${v}.visibility IN ['PUBLIC', 'NETWORK'] OR (${v}.visibility = 'OWNER' AND ${v}.ownerId IN $reader.councilIds) ` +
    `OR (${v}.visibility = 'PARTIES' AND (${v}.ownerId IN $reader.councilIds OR any(party IN ${v}.partyIds WHERE party IN $reader.organisationIds))) ` +
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
