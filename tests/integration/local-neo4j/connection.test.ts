import { expect, inject, test } from 'vitest';
import { checkConnection } from '../../../server/src/neo4j/connection-errors.ts';
import { createDriver } from '../../../server/src/neo4j/driver.ts';

const shared = () => ({ ...inject('neo4j'), database: 'neo4j' });

async function check(target: ReturnType<typeof shared>): Promise<string> {
  const driver = createDriver(target.uri, target.username, target.password);
  try {
    return await checkConnection(driver, target);
  } finally {
    await driver.close();
  }
}

test('a server that suits us tells its version', async () => {
  expect(await check(shared())).toBe('5.26.30');
});

test('a wrong password, a database that is not there and a server that is not there are named', async () => {
  await expect(check({ ...shared(), password: 'wrong' })).rejects.toMatchObject({
    code: 'WRONG_PASSWORD',
    message: `Neo4j at ${shared().uri} does not accept the password given for "neo4j".`,
    remedy: expect.stringContaining('NEO4J_PASSWORD'),
  });
  await expect(check({ ...shared(), database: 'nosuch' })).rejects.toMatchObject({ code: 'NO_SUCH_DATABASE' });
  await expect(check({ ...shared(), uri: 'bolt://127.0.0.1:1' })).rejects.toMatchObject({
    code: 'UNREACHABLE',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});
