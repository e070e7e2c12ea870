import { sideBySide } from './measure.ts';
import { questionsFor } from './questions.ts';
import type { World } from './world.ts';

/** Medians in milliseconds. */
export interface QueryFigures {
  readonly name: string;
  readonly statements: number;
  readonly atlas: number;
  readonly driver: number;
}

/** Each question over HTTP beside the bare driver sending the same statements. */
export async function benchmarkQueries(world: World, runs: number): Promise<QueryFigures[]> {
  const figures: QueryFigures[] = [];
  for (const { name, query, variables } of await questionsFor(world.driver)) {
    const ask = () => world.ask(query, variables);
    await ask();
    const { replay, statements } = await world.executor.replayOf(ask);
    const { ours, peer } = await sideBySide(ask, replay, { runs, warmUps: 8 });
    figures.push({ name, statements, atlas: ours, driver: peer });
  }
  return figures;
}
