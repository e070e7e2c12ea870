import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type App, createApp } from '../../server/src/app.ts';
import { writeAll } from '../../server/src/audit/writer.ts';
import { Sessions } from '../../server/src/auth/sessions.ts';
import { readConfig } from '../../server/src/config.ts';
import { createDriver } from '../../server/src/neo4j/driver.ts';
import { findRunningLocalNeo4j } from '../../server/src/neo4j/local/find-running.ts';
import { buildAtlasSchema } from '../../server/src/schema.ts';
import { openStore, type Store } from '../../server/src/store.ts';
import { silentProgress } from '../../server/src/telemetry/progress.ts';
import { allSlots, leafOf, type MutationShape, mutationsOf, type Slot, withValue } from '../integration/robustness/inputs.ts';
import { atRevision, learn } from '../integration/robustness/learning.ts';
import { council, sampleWorld } from '../integration/robustness/sample-world.ts';
import { createTestApi, type TestApi } from '../testkit/api.ts';
import { makePerson } from '../testkit/people.ts';
import type { TestStore } from '../testkit/store.ts';

/** Where anything that takes a text for markup would ask for a picture. */
export const BAIT = '/bait-';
/** Texts that run a script wherever they are taken for markup, for an attribute or for an address. The first that a field takes is kept in it. */
const scripts = (place: string) => [
  `<img src="${BAIT}${place}" onerror="ran('${place}')"><svg/onload=ran('${place}')>"'><script>ran('${place}')</script>`,
  `https://example.org/"onmouseover="ran('${place}')"autofocus onfocus="ran('${place}')" x="`,
  `javascript:ran('${place}')`,
  `JaVaScRiPt:ran('${place}')//https://example.org`,
  `data:text/html,<script>ran('${place}')</script>`,
  `ran('${place}')@example.org`,
];

/** An Atlas of a world in which every text is an attack. */
export interface HostileAtlas {
  readonly url: string;
  /** The cookie of a steward of the council that keeps the records. */
  readonly session: string;
  /** The ids of everything there is, by label. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Fields of mutations that hold an attack, as `createTie.note`. */
  readonly held: readonly string[];
  /** How many texts hold one that was written into the store itself, as by an import of long ago. */
  readonly written: number;
  close(): Promise<void>;
}

/** Starts a Neo4j of its own, writes the sample world and then an attack into every text of every mutation's input, and serves it. */
export async function startHostileAtlas(): Promise<HostileAtlas> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atlas-hostile-'));
  const store = await openStore(readConfig({ ATLAS_DATA_DIR: dataDir }, '/'), silentProgress);
  const running = await findRunningLocalNeo4j(dataDir);
  if (running === undefined) throw new Error('The Neo4j that was started is not found.');
  const driver = createDriver(running.uri, running.username, running.password);
  const { executor } = store;
  const write: TestStore['write'] = (drafts) => writeAll(executor, drafts, { principalId: 'test', by: 'Test', reason: 'RECORDED' });
  const world = { executor, driver, write, queries: [], close: async () => undefined } as TestStore;
  await write(sampleWorld);
  const steward = await makePerson(world, 'Wren <b>Ashby</b>', [
    { role: 'STEWARD', at: council.id },
    { role: 'BROKER', at: council.id },
  ]);
  const api = await createTestApi(world);
  const held: string[] = [];
  for (const mutation of mutations()) held.push(...(await attack({ api, world, reader: steward }, mutation)));
  const written = await writeBehind(world);
  const { token } = await new Sessions(executor, { idleMs: 3_600_000, absoluteMs: 3_600_000, now: () => new Date() }).open(steward.id, {
    provider: 'test',
    userAgent: scripts('userAgent')[0],
  });
  const limits = { signIns: 0, queries: 0, mutations: 0, searches: 0, cost: 0, exports: 0, imports: 0 };
  const config = { host: '127.0.0.1', port: 0, publicUrl: undefined, limits };
  const app = await createApp({ config, executor, logger: pino({ level: 'silent' }), demo: false });
  const url = await app.listen();
  const { records } = await driver.executeQuery(
    'MATCH (n:Entity) RETURN [l IN labels(n) WHERE l <> "Entity"][0] AS label, collect(n.id) AS ids',
  );
  const ids = new Map(records.map((record) => [record.get('label') as string, record.get('ids') as string[]]));
  return { url, session: token, ids, held, written, close: () => closeAll({ app, driver, store, dataDir }) };
}

async function closeAll({ app, driver, store, dataDir }: { app: App; driver: { close(): Promise<void> }; store: Store; dataDir: string }) {
  await app.close();
  await driver.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}

/** All that change records, those that make them first; none that takes out what the others wrote. */
const mutations = () =>
  mutationsOf(buildAtlasSchema())
    .filter(({ name, args }) => args.length > 0 && !/^(remove|delete|withdraw|undo|erase|approveRetention|end|revoke|merge)/.test(name))
    .toSorted((a, b) => Number(/^(create|record|add|set)/.test(b.name)) - Number(/^(create|record|add|set)/.test(a.name)));

const isText = (slot: Slot) => leafOf(slot)?.name === 'String' && slot.path.at(-1) !== 'idempotencyKey';

/** Writes an attack into each text that a mutation takes, one after the other, and leaves those that were kept. */
async function attack(
  { api, world, reader }: { api: TestApi; world: TestStore; reader: Awaited<ReturnType<typeof makePerson>> },
  mutation: MutationShape,
): Promise<string[]> {
  const held: string[] = [];
  const learnt = await learn({ api, store: world, reader: reader as never }, mutation);
  let { values } = learnt;
  for (const slot of mutation.args.flatMap(allSlots).filter(isText)) {
    const place = `${mutation.name}.${slot.path.slice(1).join('.')}`;
    for (const text of scripts(place)) {
      const tried = (await atRevision(world, withValue(values, slot.path, text))) as Record<string, unknown>;
      const { data, errors } = await api.send(mutation.text, tried, reader);
      const refusals: { field: string[] | null }[] = data?.result?.userErrors ?? [];
      const isKept = errors.length === 0 && refusals.length === 0;
      if (!isKept) continue;
      values = tried;
      held.push(place);
      break;
    }
  }
  return held;
}

/** Properties that people write freely, wherever they stand. */
const FREE = [
  'quote',
  'says',
  'saidBy',
  'locator',
  'note',
  'notes',
  'decisions',
  'disputeReason',
  'conditionNote',
  'contactNote',
  'preferredContact',
  'summary',
  'description',
  'purpose',
  'outcome',
  'text',
  'stageNote',
  'findings',
  'assessedBy',
  'checkedBy',
  'assigneeName',
  'phone',
  'address',
  'why',
  'by',
];

/** Writes an attack into free texts past the API, on every tie and provision evidence and a dispute too. @returns how many texts hold one */
async function writeBehind({ driver }: TestStore): Promise<number> {
  await driver.executeQuery(
    `MATCH (n:Tie|Provision) MATCH (s:Source) WITH n, head(collect(s)) AS s SET n.disputeReason = 'x', n.status = 'DISPUTED', n.note = 'x'
     CREATE (n)-[:EVIDENCED_BY]->(e:Entity:Evidence {id: randomUUID(), quote: 'x', says: 'x', saidBy: 'x', locator: 'x'})-[:FROM_SOURCE]->(s)`,
  );
  const { records } = await driver.executeQuery(
    `UNWIND $names AS name MATCH (n) WHERE n[name] IS NOT NULL AND NOT n:Session AND valueType(n[name]) STARTS WITH 'STRING'
     SET n[name] = replace($attack, 'PLACE', labels(n)[-1] + '.' + name) RETURN count(*) AS count`,
    { names: FREE, attack: scripts('PLACE')[0] },
  );
  return Number(records[0]?.get('count') ?? 0);
}
