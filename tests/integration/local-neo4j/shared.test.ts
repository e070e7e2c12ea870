import neo4j from 'neo4j-driver';
import { expect, inject, test } from 'vitest';

test('the Neo4j of the run answers and is empty', async () => {
  const { uri, username, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
    expect(records[0]?.get('nodes')).toBe(0);
  } finally {
    await driver.close();
  }
});
