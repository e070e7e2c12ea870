import { randomUUID } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import pino from 'pino';
import { Context, type Principal } from '../../server/src/context.ts';
import { createApollo } from '../../server/src/http/apollo.ts';
import { inTurn } from './measure.ts';
import { type Sent, sendAgain } from './recording.ts';
import type { World } from './world.ts';

/** Medians in milliseconds. */
export interface MutationFigures {
  readonly name: string;
  /** Statements of the whole mutation within its transaction, and those of them that write something other than the history. */
  readonly statements: number;
  readonly writes: number;
  /** Through the API within the process, and over HTTP by somebody whose session is looked up first. */
  readonly api: number;
  readonly http: number;
  readonly driver: number;
}
interface Done {
  readonly userErrors: readonly { message: string }[];
  readonly changeId: string | null;
}
interface Kind {
  readonly name: string;
  readonly query: string;
  /** The inputs, each good for one run. */
  readonly inputs: readonly Record<string, unknown>[];
}

const WARM_UPS = 15;
const payload = (type: string) => `userErrors { message } changeId ${type} { id revision }`;
const isWrite = ({ name }: Sent) => /^writer-(create|update|drop)-/.test(name) && name !== 'writer-create-changes';

/** Each kind of change, with its Change, beside the bare driver sending only the statements that write the record. */
export async function benchmarkChanges(world: World, principal: Principal, token: string, runs: number): Promise<MutationFigures[]> {
  const apollo = createApollo(pino({ level: 'error' }));
  await apollo.start();
  const inProcess = async (query: string, variables: Record<string, unknown>) => {
    const contextValue = new Context({ executor: world.executor, principal });
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    return body.singleResult.data;
  };
  const figures: MutationFigures[] = [];
  for (const { name, query, inputs } of await kindsOfChange(world.driver, 2 * (runs + WARM_UPS + 1))) {
    const left = [...inputs];
    const change = async (ask: typeof inProcess) => {
      const { result } = (await ask(query, { input: left.pop() })) as { result: Done };
      if (result.changeId === null) throw new Error(`${name}: ${result.userErrors.map(({ message }) => message).join(' ')}`);
    };
    const api = () => change(inProcess);
    const http = () => change(async (text, variables) => (await world.ask(text, variables, token)) as Record<string, unknown>);
    await api();
    const sent = await world.executor.writtenIn(api);
    const writes = sent.filter(isWrite);
    const times = await inTurn({ api, http, driver: () => writeAlone(world.driver, writes) }, { runs, warmUps: WARM_UPS });
    figures.push({ name, statements: sent.length, writes: writes.length, ...times });
  }
  await apollo.stop();
  return figures;
}

/** Sends the statements again in one transaction; what they make is made under other ids. */
async function writeAlone(driver: Driver, writes: readonly Sent[]): Promise<void> {
  const fresh = new Map(writes.filter(({ name }) => name.startsWith('writer-create-')).flatMap(({ params }) => idsMade(params)));
  const session = driver.session({ database: 'neo4j', defaultAccessMode: 'WRITE' });
  try {
    await session.executeWrite((tx) =>
      sendAgain(writes, async ({ text, params }) => tx.run(text, replaced(params, fresh) as Record<string, unknown>)),
    );
  } finally {
    await session.close();
  }
}

function idsMade({ rows }: Record<string, unknown>): [string, string][] {
  return (rows as { properties: { id?: string } }[]).flatMap(({ properties: { id } }) => (id === undefined ? [] : [[id, randomUUID()]]));
}

/** Plain lists and maps with some texts replaced; the driver's own values are left. */
function replaced(value: unknown, by: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return by.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
}

async function kindsOfChange(driver: Driver, count: number): Promise<Kind[]> {
  const rows = async (text: string) => {
    const { records } = await driver.executeQuery(`${text} LIMIT ${count + 1}`, {}, { database: 'neo4j' });
    return records.map((record) => record.toObject() as { id: string; revision: number });
  };
  const organisations = await rows(`MATCH (n:Organisation) WHERE n.ownerId IS NULL RETURN n.id AS id, n.revision AS revision ORDER BY id`);
  const agreements = await rows(
    `MATCH (n:Agreement) WHERE n.ownerId IS NULL AND n.liveTo > date()
     WITH n, [s IN COLLECT { MATCH (n)-[:HAS_STAGE]->(s) RETURN s ORDER BY s.position DESC LIMIT 1 } | s][0] AS last
     WHERE last.stage = 'LIVE' AND last.on < date('2026-11-01') RETURN n.id AS id, n.revision AS revision ORDER BY id`,
  );
  const on = '2026-11-20';
  return [
    {
      name: 'updateOrganisation',
      query: `mutation ($input: UpdateOrganisationInput!) { result: updateOrganisation(input: $input) { ${payload('organisation')} } }`,
      inputs: organisations.map((each) => ({
        ...each,
        description: `Looked at again over version ${each.revision}.`,
        website: 'https://example.org',
      })),
    },
    {
      name: 'recordTie',
      query: `mutation ($input: RecordTieInput!) { result: recordTie(input: $input) { ${payload('tie')} } }`,
      inputs: organisations.slice(1).map(({ id }, i) => ({
        kind: 'WORKS_WITH',
        from: organisations[i]?.id,
        to: id,
        strength: 3,
        validFrom: '2100-01-01',
        note: 'Met at the fair.',
      })),
    },
    {
      name: 'advanceAgreement',
      query: `mutation ($input: AdvanceAgreementInput!) { result: advanceAgreement(input: $input) { ${payload('agreement')} } }`,
      inputs: agreements.map((each) => ({ ...each, to: 'UNDER_REVIEW', on, note: 'Due for its yearly review.' })),
    },
  ];
}
