import neo4j from 'neo4j-driver';
import { afterAll, expect, inject, test } from 'vitest';

// Our pom leaves out some of the jars Neo4j names. This is what we need of the server all the same.
const { uri, username, password } = inject('neo4j');
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });

const schema = [
  ['CONSTRAINT', 'features_id', 'FOR (n:FeaturesPlace) REQUIRE n.id IS UNIQUE'],
  ['CONSTRAINT', 'features_pair', 'FOR (n:FeaturesPlace) REQUIRE (n.scheme, n.value) IS UNIQUE'],
  ['CONSTRAINT', 'features_road', 'FOR ()-[r:FEATURES_ROAD]-() REQUIRE r.id IS UNIQUE'],
  ['INDEX', 'features_length', 'FOR ()-[r:FEATURES_ROAD]-() ON (r.length)'],
  ['FULLTEXT INDEX', 'features_text', 'FOR (n:FeaturesPlace) ON EACH [n.name]'],
  ['POINT INDEX', 'features_point', 'FOR (n:FeaturesPlace) ON (n.at)'],
] as const;

async function rows(query: string, parameters: Record<string, unknown> = {}): Promise<unknown[]> {
  const { records } = await driver.executeQuery(query, parameters, { database: 'neo4j' });
  return records.map((record) => record.get(0));
}

afterAll(async () => {
  await rows('MATCH (n:FeaturesPlace) DETACH DELETE n');
  for (const [kind, name] of schema) await rows(`DROP ${kind === 'CONSTRAINT' ? kind : 'INDEX'} ${name} IF EXISTS`);
  await driver.close();
});

test('the server has the constraints, indexes, paths, subqueries, places and dates we use', async () => {
  for (const [kind, name, body] of schema) await rows(`CREATE ${kind} ${name} IF NOT EXISTS ${body}`);
  await rows('CALL db.awaitIndexes(60)');
  await rows(
    `UNWIND range(1, 5) AS i
     CREATE (:FeaturesPlace {id: i, scheme: 'GSS', value: toString(i), name: 'Place ' + i, on: date('2026-04-0' + i), at: point({latitude: 52 + i, longitude: 0})})`,
  );
  await rows(
    `MATCH (a:FeaturesPlace), (b:FeaturesPlace) WHERE b.id = a.id + 1 OR (a.id = 1 AND b.id = 5)
     CREATE (a)-[:FEATURES_ROAD {id: a.id * 10 + b.id, length: b.id - a.id}]->(b)`,
  );

  await expect(rows('CREATE (:FeaturesPlace {id: 1})')).rejects.toMatchObject({
    code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  });
  expect(await rows("CALL db.index.fulltext.queryNodes('features_text', 'place AND 3') YIELD node RETURN node.id")).toEqual([3]);
  expect(await rows('MATCH ()-[r:FEATURES_ROAD]->() WHERE r.length > 1 RETURN r.id')).toEqual([15]);
  expect(await rows('MATCH p = shortestPath((:FeaturesPlace {id: 2})-[*..9]-(:FeaturesPlace {id: 5})) RETURN length(p)')).toEqual([2]);
  expect(await rows('MATCH p = ALL SHORTEST (:FeaturesPlace {id: 1})-[:FEATURES_ROAD]-+(:FeaturesPlace {id: 3}) RETURN length(p)')).toEqual(
    [2],
  );
  expect(await rows('MATCH (:FeaturesPlace {id: 1})((a)-[r:FEATURES_ROAD]->(b) WHERE r.length = 1){4}(c) RETURN c.id')).toEqual([5]);
  expect(await rows('MATCH (n:FeaturesPlace {id: 1}) CALL (n) { MATCH (n)-->(m) RETURN collect(m.id) AS ids } RETURN size(ids)')).toEqual([
    2,
  ]);
  expect(await rows('MATCH (n:FeaturesPlace {id: 1}) RETURN COUNT { (n)--() }')).toEqual([2]);
  expect(await rows('MATCH (n:FeaturesPlace) WHERE point.distance(n.at, point({latitude: 53, longitude: 0})) < 1000 RETURN n.id')).toEqual([
    1,
  ]);
  expect(await rows("MATCH (n:FeaturesPlace) WHERE n.on >= date('2026-04-04') RETURN n.id ORDER BY n.on")).toEqual([4, 5]);
});
