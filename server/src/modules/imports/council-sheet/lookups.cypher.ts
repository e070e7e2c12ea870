import { z } from 'zod';
import { cypher, defineSystemQuery } from '../../../neo4j/query.ts';

const why = 'a council’s spreadsheet is matched with what that council keeps and with what is public, and each query says so';
/** What the council keeps, and what is public. */
const known = (variable: string) => `(${variable}.ownerId = $owner OR ${variable}.visibility = 'PUBLIC')`;

const organisation = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  ownerId: z.string().nullable(),
  /** False where this council may not be told of it. */
  isKnown: z.boolean(),
  numbers: z.array(z.object({ scheme: z.string(), value: z.string() })),
});
export type FoundOrganisation = z.infer<typeof organisation>;
const asOrganisation = `o {.id, .name, .kind, .ownerId, isKnown: coalesce(${known('o')}, false),
  numbers: [(o)-[:IDENTIFIED_BY]->(n:Identifier) | n {.scheme, .value}]} AS organisation`;

/** Who holds these numbers, known or not: a number stands on one organisation only. */
export const holdersOfNumbers = defineSystemQuery(
  'sheet-holders-of-numbers',
  why,
  cypher`UNWIND $rows AS row MATCH (i:Identifier {scheme: row.scheme, value: row.value})<-[:IDENTIFIED_BY]-(o:Organisation)
RETURN row.scheme + ' ' + row.value AS key, ${asOrganisation}`,
  z.object({ key: z.string(), organisation }),
);

export const organisationsByName = defineSystemQuery(
  'sheet-organisations-by-name',
  why,
  cypher`UNWIND $names AS name MATCH (o:Organisation {sortName: name}) WHERE o.isNamed AND ${known('o')}
RETURN name AS key, ${asOrganisation} ORDER BY o.id`,
  z.object({ key: z.string(), organisation }),
);

const area = z.object({ key: z.string(), id: z.string(), name: z.string(), level: z.string(), gssCode: z.string().nullable() });
export type FoundArea = z.infer<typeof area>;

export const areasByCode = defineSystemQuery(
  'sheet-areas-by-code',
  why,
  cypher`UNWIND $codes AS code MATCH (a:Area {gssCode: code}) WHERE ${known('a')}
RETURN code AS key, a.id AS id, a.name AS name, a.level AS level, a.gssCode AS gssCode`,
  area,
);

export const areasByName = defineSystemQuery(
  'sheet-areas-by-name',
  why,
  cypher`UNWIND $names AS name MATCH (a:Area {sortName: name}) WHERE coalesce(a.closedOn > $today, true) AND ${known('a')}
RETURN name AS key, a.id AS id, a.name AS name, a.level AS level, a.gssCode AS gssCode ORDER BY a.level, a.id`,
  area,
);

export const themesByName = defineSystemQuery(
  'sheet-themes-by-name',
  why,
  cypher`MATCH (t:Theme)-[:IN_FRAMEWORK]->(f:Framework) WHERE toLower(t.name) IN $names AND ${known('t')}
RETURN toLower(t.name) AS key, t.id AS id, t.name AS name, f.name AS framework ORDER BY f.name, t.id`,
  z.object({ key: z.string(), id: z.string(), name: z.string(), framework: z.string() }),
);

/** Ties that are held between the same two, told from either end; those this council may be told of first. */
export const tiesHeld = defineSystemQuery(
  'sheet-ties-held',
  why,
  cypher`UNWIND $rows AS row MATCH (:Entity {id: row.from})<-[:FROM]-(t:Tie {kind: row.kind})-[:TO]->(:Entity {id: row.to})
RETURN row.key AS key, t.id AS id, coalesce(${known('t')}, false) AS isKnown, t.validFrom AS validFrom, t.validTo AS validTo ORDER BY isKnown DESC, t.id`,
  z.object({ key: z.string(), id: z.string(), isKnown: z.boolean(), validFrom: z.string().nullable(), validTo: z.string().nullable() }),
);

/** The council itself, by its id or its GSS code. */
export const councilBy = defineSystemQuery(
  'sheet-council',
  why,
  cypher`CALL () { MATCH (o:Entity {id: $key}) WHERE o:Organisation RETURN o
  UNION MATCH (:Identifier {scheme: 'GSS', value: $key})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o }
RETURN o.id AS id, o.name AS name`,
  z.object({ id: z.string(), name: z.string() }),
);
