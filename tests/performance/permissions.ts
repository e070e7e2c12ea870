import type { Draft } from '../../server/src/audit/draft.ts';
import type { Principal } from '../../server/src/context.ts';
import { createTestApi, heldBy } from '../testkit/api.ts';
import { inTurn } from './measure.ts';
import { questionsFor } from './questions.ts';
import type { World } from './world.ts';

/** Medians in milliseconds. */
export interface PermissionFigures {
  readonly name: string;
  /** Somebody who sees everything: no more is asked of a record than that it has a visibility. */
  readonly everything: number;
  /** A broker of one council of ten. */
  readonly broker: number;
  /** A broker of all ten: every condition is asked, and nearly all of it is seen. */
  readonly brokerOfAll: number;
}

/** How many councils share the records of the world. */
const COUNCILS = 10;
const councilIds: string[] = [];

/** Gives each record an owner among ten councils, a visibility, and one in twenty somebody who may not see it. The parts of a draft follow it. */
export function mixed(draft: Draft, index: number): Draft {
  if (draft.label === 'Organisation' && councilIds.length < COUNCILS) councilIds.push(draft.id);
  if (councilIds.length < COUNCILS) return draft;
  const turn = (index * 7_919) % 100;
  const visibility = turn < 40 ? 'PUBLIC' : turn < 70 ? 'NETWORK' : turn < 80 ? 'PARTIES' : turn < 95 ? 'OWNER' : 'RESTRICTED';
  return {
    ...draft,
    ownerId: councilIds[(index * 31) % COUNCILS],
    visibility,
    restrictedTo: visibility === 'RESTRICTED' ? ['somebody', `steward-${index % COUNCILS}`] : [],
    deniedTo: (index * 104_729) % 20 === 0 ? [councilIds[(index * 17) % COUNCILS] as string, 'somebody else'] : [],
  };
}

/** Lists with their numbers, by what they are called. */
export const lists = {
  'organisations, a page and their number': `{ organisations(first: 50) { totalCount nodes { id name kind sector } } }`,
  'organisations in text order, filtered': `{ organisations(first: 50, filter: { sectors: [VCSE] }) { totalCount nodes { id name } } }`,
  'ties, a page and their number': `{ ties(first: 50) { totalCount nodes { id kind strength status from { id name } to { id name } } } }`,
  'agreements, a page and their number': `{ agreements(first: 50) { totalCount nodes { id title kind stage parties { role organisation { id name } } } } }`,
};

/** The same questions by a broker, by a broker of all councils and by whoever sees everything, turn and turn about. */
export async function benchmarkPermissions(world: World, runs: number): Promise<PermissionFigures[]> {
  const api = await createTestApi(world);
  const brokerOf = (...ids: readonly string[]): Principal =>
    heldBy(
      'broker',
      ids.map((councilId) => ({ role: 'BROKER', councilId, organisationId: null, areaIds: [] })),
    );
  const readers = {
    everything: { kind: 'SYSTEM' } as const,
    broker: brokerOf(councilIds[0] as string),
    brokerOfAll: brokerOf(...councilIds),
  };
  const asked = [
    ...Object.entries(lists).map(([name, query]) => ({ name, query, variables: {} })),
    ...(await questionsFor(world.driver)).filter(({ name }) => name !== 'introductions'),
  ];
  const figures: PermissionFigures[] = [];
  for (const { name, query, variables } of asked) {
    const as = (reader: keyof typeof readers) => () => api.ask(query, variables, readers[reader]);
    const taken = await inTurn(
      { everything: as('everything'), broker: as('broker'), brokerOfAll: as('brokerOfAll') },
      { runs, warmUps: 9 },
    );
    figures.push({ name, ...taken });
  }
  return figures;
}
