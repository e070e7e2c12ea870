import { fromNeo4j } from '../../server/src/neo4j/values.ts';
import type { TestStore } from './store.ts';

/** Looks into the store behind the API's back: the rows of a statement as plain values. */
export async function peek(
  store: Pick<TestStore, 'driver'>,
  text: string,
  params: Record<string, unknown> = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
): Promise<any[]> {
  const { records } = await store.driver.executeQuery(text, params, { database: 'neo4j' });
  return records.map((record) => fromNeo4j(record.toObject()));
}
