import { z } from 'zod';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';

export const frameworkRow = nodeRow('Framework', {
  name: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type FrameworkRow = z.infer<typeof frameworkRow.schema>;

export const themeRow = nodeRow('Theme', { name: z.string(), description: z.string().nullable() });
export type ThemeRow = z.infer<typeof themeRow.schema>;

/** A theme is nothing without its framework. */
const seenTheme = allOf(visible('t'), wholeVisible('t'));
const framework = z.object({ framework: frameworkRow.schema });
const keyed = z.object({ key: z.string(), value: themeRow.schema });

export const frameworksById = defineQuery(
  'frameworks-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id}) WHERE f:Framework AND ${visible('f')} RETURN ${frameworkRow.of('f')} AS framework`,
  framework,
);

export const frameworksOnDay = defineQuery(
  'frameworks',
  cypher`MATCH (f:Framework) WHERE ${visible('f')} AND ${validOn('f')} RETURN ${frameworkRow.of('f')} AS framework ORDER BY f.name, f.id`,
  framework,
);

export const themesById = defineQuery(
  'themes-by-id',
  cypher`UNWIND $ids AS id MATCH (t:Entity {id: id}) WHERE t:Theme AND ${seenTheme} RETURN ${themeRow.of('t')} AS theme`,
  z.object({ theme: themeRow.schema }),
);

export const topThemes = defineQuery(
  'themes-top',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:IN_FRAMEWORK]-(t:Theme) WHERE ${seenTheme} AND NOT EXISTS { (t)-[:PART_OF]->(wider:Theme) WHERE ${visible('wider')} AND ${wholeVisible('wider')} }
RETURN key, ${themeRow.of('t')} AS value ORDER BY t.position, t.name, t.id`,
  keyed,
);

export const partsOfThemes = defineQuery(
  'themes-parts',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:PART_OF]-(t:Theme) WHERE ${seenTheme}
RETURN key, ${themeRow.of('t')} AS value ORDER BY t.position, t.name, t.id`,
  keyed,
);

export const widerThemes = defineQuery(
  'themes-part-of',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:PART_OF]->(t:Theme) WHERE ${seenTheme} RETURN key, ${themeRow.of('t')} AS value`,
  keyed,
);

export const frameworksOfThemes = defineQuery(
  'themes-framework',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:IN_FRAMEWORK]->(f:Framework) WHERE ${visible('f')}
RETURN key, ${frameworkRow.of('f')} AS value`,
  z.object({ key: z.string(), value: frameworkRow.schema }),
);

/** Themes any record names by ON_THEME: provisions, programmes, initiatives, agreements. */
export const themesOfRecords = defineQuery(
  'themes-of-records',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:ON_THEME]->(t:Theme) WHERE ${seenTheme}
RETURN key, ${themeRow.of('t')} AS value ORDER BY t.position, t.name, t.id`,
  keyed,
);

export const themesWorkedOn = defineQuery(
  'themes-worked-on',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:PROVIDED_BY]-(p:Provision)-[:ON_THEME]->(t:Theme)
WHERE ${visible('p')} AND ${validOn('p')} AND ${seenTheme}
WITH DISTINCT key, t ORDER BY t.position, t.name, t.id RETURN key, ${themeRow.of('t')} AS value`,
  keyed,
);
