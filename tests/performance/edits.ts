import { grantsOf } from '@atlas/shared/permissions';
import { ensurePrincipal } from '../../server/src/auth/principals.ts';
import { DEMO_PROVIDER, Sessions } from '../../server/src/auth/sessions.ts';
import type { Principal } from '../../server/src/context.ts';
import { idFor } from '../../server/src/neo4j/ids.ts';
import { type Contention, contend } from './contention.ts';
import { benchmarkChanges, type MutationFigures } from './edit-writes.ts';
import { sideBySide } from './measure.ts';
import type { QueryFigures } from './queries.ts';
import { readQuestions } from './read-questions.ts';
import type { World } from './world.ts';

export interface EditFigures {
  readonly mutations: readonly MutationFigures[];
  readonly reads: readonly QueryFigures[];
  readonly contention: Contention;
}

/** What is changed, and what is read of it, at the size of the world; then many who change the same. */
export async function benchmarkEdits(world: World, runs: number): Promise<EditFigures> {
  const { records } = await world.driver.executeQuery(
    `MATCH (o:Organisation {kind: 'DISTRICT_COUNCIL'}) RETURN o.id AS id ORDER BY id LIMIT 1`,
    {},
    { database: 'neo4j' },
  );
  const council = String(records[0]?.get('id'));
  const principalOf = (name: string): Principal => ({
    id: idFor('principal', 'bench', name),
    name,
    roles: ['STEWARD'],
    councilIds: [council],
    organisationIds: [council],
    areaIds: [],
    themeIds: [],
    grants: grantsOf(['STEWARD'], [council], [council]),
    via: 'SESSION',
    isReadOnly: false,
  });
  const sessions = new Sessions(world.executor, { idleMs: 3_600_000, absoluteMs: 3_600_000, now: () => new Date() });
  const signIn = async (who: string) => {
    const { id, name, roles, councilIds, organisationIds } = principalOf(who);
    const input = { id, name, roles, councilIds, organisationIds, kind: 'PERSON' } as const;
    await world.executor.write('bench-principal', (tx) => ensurePrincipal(tx, input));
    return (await sessions.open(id, { provider: DEMO_PROVIDER })).token;
  };
  const token = await signIn('Editor');
  const mutations = await benchmarkChanges(world, principalOf('Editor'), token, runs);
  const reads: QueryFigures[] = [];
  for (const { name, query, variables } of await readQuestions(world.driver)) {
    const ask = () => world.ask(query, variables, token);
    await ask();
    const { replay, statements } = await world.executor.replayOf(ask);
    const { ours, peer } = await sideBySide(ask, replay, { runs, warmUps: 8 });
    reads.push({ name, statements, atlas: ours, driver: peer });
  }
  const contention = await contend(world, await Promise.all(Array.from({ length: 50 }, (_, i) => signIn(`Editor ${i}`))), 500);
  return { mutations, reads, contention };
}
