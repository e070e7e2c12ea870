import { setTimeout as sleep } from 'node:timers/promises';
import { createDriver } from '../driver.ts';

export interface Address {
  uri: string;
  username: string;
  password: string;
}

/**
 * Waits until Neo4j answers a query on its database.
 * @param timeout milliseconds
 * @param hasEnded asked between attempts; once true there is nothing left to wait for
 * @returns the server's version; undefined when it has ended or the time is over
 * @throws what the driver throws when the server answers but refuses us (a wrong password)
 */
export async function waitUntilReady({ uri, username, password }: Address, timeout: number, hasEnded: () => boolean | Promise<boolean>) {
  const driver = createDriver(uri, username, password);
  const deadline = performance.now() + timeout;
  try {
    while (performance.now() < deadline && !(await hasEnded())) {
      const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
      try {
        // Not executeQuery: it waits longer and longer between attempts of its own.
        const { records } = await session.run('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
        return String(records[0]?.get('version'));
      } catch (error) {
        if (isRefusal(error)) throw error;
      } finally {
        await session.close();
      }
      await sleep(50);
    }
    return undefined;
  } finally {
    await driver.close();
  }
}

/** Whether a server has answered and does not let us in. */
export const isRefusal = (error: unknown) => String((error as { code?: string }).code).startsWith('Neo.ClientError.Security.');
