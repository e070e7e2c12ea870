import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';

const why = 'the state of the store as a whole, before anybody reads from it';
const count = z.object({ count: z.number() });

export const anyRecord = defineSystemQuery('demo-any-record', why, cypher`MATCH (n:Entity) WITH n LIMIT 1 RETURN count(n) AS count`, count);

export const demoMark = defineSystemQuery(
  'demo-mark',
  why,
  cypher`MATCH (s:AtlasStore {key: 'demo'}) RETURN s.value AS value`,
  z.object({ value: z.string() }),
);

export const setDemoMark = defineSystemQuery(
  'demo-set-mark',
  why,
  cypher`MERGE (s:AtlasStore {key: 'demo'}) SET s.value = $value, s.at = datetime() RETURN count(s) AS count`,
  count,
);

export const writePersonas = defineSystemQuery(
  'demo-write-personas',
  'the people of the demo are readers themselves, not records',
  cypher`UNWIND $rows AS row MERGE (p:Principal {id: row.id})
    SET p:Entity, p += row
    RETURN count(p) AS count`,
  count,
);
