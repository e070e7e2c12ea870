import { type IsoDate, todayInLondon } from '@atlas/shared/time';
import { type WriteContext, type WriteCounts, writeBatch } from '../audit/writer.ts';
import type { Executor } from '../neo4j/executor.ts';
import { withLease } from '../neo4j/lease.ts';
import type { Progress } from '../telemetry/progress.ts';
import { anyRecord, demoMark, setDemoMark, writePersonas } from './demo.cypher.ts';
import { documentDrafts } from './documents/index.ts';
import { writeChronicles } from './history.ts';
import { type Phase, writePhase } from './load.ts';
import { merrowshireChronicles } from './merrowshire/index.ts';
import { withProposals } from './merrowshire/proposals.ts';
import { writeRequests } from './merrowshire/requests.ts';
import { personaGrants, personaPrincipals } from './personas.ts';
import { registerDrafts } from './registers/index.ts';
import { withOutlines } from './registers/outlines.ts';
import { withPopulations } from './registers/populations.ts';

const context: WriteContext = { principalId: 'system', by: 'Demo world', reason: 'RECORDED', why: 'Loaded with the demo world' };

/** The mark on a store: whether its demo is whole, and the day its dates start from. */
interface Mark {
  readonly state: 'LOADING' | 'COMPLETE';
  readonly today: IsoDate;
}

/** True where the store holds no record at all. */
export async function isEmptyStore(executor: Executor): Promise<boolean> {
  const [row] = await executor.system(anyRecord);
  return row?.count === 0;
}

/** True where the store holds the whole demo world. */
export async function isDemoStore(executor: Executor): Promise<boolean> {
  return (await readMark(executor))?.state === 'COMPLETE';
}

/** True where the demo may be loaded: into an empty store, or one whose demo was begun and not finished. */
export async function isDemoDue(executor: Executor): Promise<boolean> {
  const mark = await readMark(executor);
  return mark === undefined ? isEmptyStore(executor) : mark.state === 'LOADING';
}

/** Loads the demo world where it is due, by one server at a time. @returns whether the store holds it */
export async function loadDemoIfDue(executor: Executor, progress: Progress): Promise<boolean> {
  const mark = await readMark(executor);
  if (mark?.state === 'COMPLETE') return true;
  if (!(await isDemoDue(executor))) return false;
  await withLease(executor, progress, async () => {
    // Another one may have loaded it while this one waited.
    if (await isDemoDue(executor)) await loadDemo(executor, progress);
  });
  return isDemoStore(executor);
}

/**
 * Loads the demo world: registers, what the documents say, Merrowshire, and the six people to look at it as. After it died half-way it
 * goes on with the dates it began with.
 * @param options.today the day Merrowshire is fresh on; today in London unless given
 * @returns what was written, by phase
 */
export async function loadDemo(
  executor: Executor,
  progress: Progress,
  options: { today?: IsoDate } = {},
): Promise<Record<string, WriteCounts>> {
  const begun = await readMark(executor);
  const today = begun?.today ?? options.today ?? todayInLondon();
  await writeMark(executor, { state: 'LOADING', today });
  const written: Record<string, WriteCounts> = {};
  for (const phase of phases) written[phase.title] = await writePhase(executor, progress, phase, context);
  const merrowshire = {
    title: 'Loading Merrowshire, the made-up county',
    chronicles: () => withProposals(merrowshireChronicles({ today }), today),
  };
  written[merrowshire.title] = await writeChronicles(executor, progress, merrowshire, context);
  await executor.write('demo-personas', (tx) => tx.run(writePersonas, { rows: personaPrincipals }));
  await writeBatch(executor, personaGrants(today), context);
  await writeRequests(executor, today);
  await writeMark(executor, { state: 'COMPLETE', today });
  return written;
}

const phases: readonly Phase[] = [
  { title: 'Loading councils, parishes and NHS bodies', drafts: () => withPopulations(withOutlines(registerDrafts())) },
  { title: 'Loading what the documents say', drafts: documentDrafts },
];

async function readMark(executor: Executor): Promise<Mark | undefined> {
  const [row] = await executor.system(demoMark);
  const [state, today] = row?.value.split(' ') ?? [];
  return state === undefined || today === undefined ? undefined : { state: state as Mark['state'], today };
}

async function writeMark(executor: Executor, { state, today }: Mark): Promise<void> {
  await executor.write('demo-mark', (tx) => tx.run(setDemoMark, { value: `${state} ${today}` }));
}
