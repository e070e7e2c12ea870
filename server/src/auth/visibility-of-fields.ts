import { CLOSE_FIELDS, type CloseFields, type CloseFieldsName } from '@atlas/shared/permissions';
import { cypher, type Guarded, visible } from '../neo4j/query.ts';
import { asThough } from './readers-of.ts';

/** Today in London, as the database has it: what is signed is signed for whatever day one looks at. */
const today = "date({timezone: 'Europe/London'})";

/** The condition that the reader would see the record in `variable` if it were of another visibility. Deny beats that too. */
function seenAs(variable: string, { seenAs: owned, unowned = owned }: CloseFields): Guarded {
  const own = Object.fromEntries(['ownerId', 'partyIds', 'restrictedTo', 'deniedTo'].map((name) => [name, `${variable}.${name}`]));
  const [as, otherwise] = [asThough(owned, own), asThough(unowned, own)];
  const map = unowned === owned ? as : `CASE WHEN ${variable}.ownerId IS NULL THEN ${otherwise} ELSE ${as} END`;
  return cypher`any(closeTo IN [${map}] WHERE ${visible('closeTo')})`;
}

/**
 * The condition that the reader may see close fields of the record in `variable`, which they may see itself. True or false, never null.
 * One whose stages are not recorded was in force before we knew of it.
 */
export function fieldsSeen(name: CloseFieldsName, variable: string): Guarded {
  const fields: CloseFields = CLOSE_FIELDS[name];
  if (fields.until === undefined) return seenAs(variable, fields);
  return cypher`CASE WHEN coalesce(${variable}.liveFrom <= ${today}, false) THEN true
    WHEN ${variable}:Agreement AND NOT EXISTS { (${variable})-[:HAS_STAGE]->() } THEN true ELSE ${seenAs(variable, fields)} END`;
}

/** A close property of the record in `variable`; null where the reader may not see it. */
export function fieldIfSeen(name: CloseFieldsName, variable: string, property: string): Guarded {
  return cypher`CASE WHEN ${fieldsSeen(name, variable)} THEN ${variable}.${property} END`;
}

const all = Object.entries(CLOSE_FIELDS) as [CloseFieldsName, CloseFields][];

/** The names of the close fields that the reader may not see in what a Change kept of `record`, whose label was `label`. */
export function namesNotSeen(record: string, label: string): Guarded {
  const each = all.map(
    ([name, { of }]) => cypher`CASE WHEN ${label} = '${of}' AND NOT (${fieldsSeen(name, record)}) THEN ['${name}'] ELSE [] END`.text,
  );
  // Each of them is guarded, so the sum is.
  return { text: each.join(' + ') } as Guarded;
}

/** The condition that a passage `evidence` of the record in `record` is not about a close field that the reader may not see. */
export function isAboutSeenField(evidence: string, record: string): Guarded {
  const each = all.map(([name, { of, properties }]) => {
    const named = properties.map((property) => `'${property}'`).join(', ');
    return cypher`WHEN ${record}:${of} AND ${evidence}.field IN [${named}] THEN ${fieldsSeen(name, record)}`.text;
  });
  return { text: `CASE ${each.join('\n    ')} ELSE true END` } as Guarded;
}
