import type { Reader, SignedInReader } from './reader.ts';
import { keysOf } from './readers-of.ts';

/**
 * Never null, so that NOT may be put before them; and without OR at the top, which makes the planner read a label once for each side and
 * lose an index's order. Their own variables begin with `guard`: Cypher refuses one that shadows a query's inside a subquery.
 */
const conditions: Record<Reader['kind'], (variable: string) => string> = {
  ANONYMOUS: (v) => isPublic(v),
  SYSTEM: (v) => `${v}.visibility IS NOT NULL`,
  SIGNED_IN: (v) => seenBy(v, '$reader'),
  VIEWING_ANONYMOUS: (v) => `CASE WHEN ${seenBy(v, '$reader')} THEN ${isPublic(v)} ELSE false END`,
  VIEWING_SIGNED_IN: (v) => `CASE WHEN ${seenBy(v, '$reader')} THEN ${seenBy(v, '$viewed')} ELSE false END`,
};

const isPublic = (v: string) => `${v}.visibility = 'PUBLIC'`;

/** @param who the parameter that holds somebody who is signed in. The first of the record's readers that is them decides, and the denied come first. */
const seenBy = (v: string, who: '$reader' | '$viewed') =>
  `coalesce(head([guard IN ${v}.readers WHERE guard IN ${who}.keys]) STARTS WITH '+', false)`;

/** Fills each guard of a query with the condition for this kind of reader. One text a kind, so plans stay cached. */
export function guardFor(kind: Reader['kind'], text: string): string {
  return text.replace(/⟦visible (\w+)⟧/g, (_, variable: string) => conditions[kind](variable));
}

/** The parameters the conditions speak of: who reads, and whom they view the Atlas as. */
export function readerParameter(reader: Reader): Record<string, unknown> {
  switch (reader.kind) {
    case 'SIGNED_IN':
      return { reader: parameterOf(reader) };
    case 'VIEWING_ANONYMOUS':
      return { reader: parameterOf(reader.own) };
    case 'VIEWING_SIGNED_IN':
      return { reader: parameterOf(reader.own), viewed: parameterOf(reader.as) };
    default:
      return {};
  }
}

const parameterOf = (reader: SignedInReader) => {
  const { principalId, councilIds, organisationIds } = reader;
  return { principalId, councilIds, organisationIds, keys: keysOf(reader) };
};
