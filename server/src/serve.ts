import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { loadDemoIfDue } from './demo/demo.ts';
import { startJobs } from './jobs/jobs.ts';
import { planComparison } from './modules/comparison/warm-up.ts';
import { planCoverage } from './modules/coverage/warm-up.ts';
import { planNetworks } from './modules/network/warm-up.ts';
import { reconcileErasures } from './modules/privacy/erasing.ts';
import { planWorkList } from './modules/work-list/warm-up.ts';
import type { Executor } from './neo4j/executor.ts';
import { buildAtlasSchema } from './schema.ts';
import type { Store } from './store.ts';
import { createLogger } from './telemetry/logger.ts';
import type { Progress } from './telemetry/progress.ts';

/** What is being served. */
export interface Serving {
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  readonly isDemo: boolean;
  /** Finishes what is being answered and stops listening. */
  close(): Promise<void>;
}

/** What can be done before there is a store to serve. */
export function prepare(): void {
  buildAtlasSchema();
}

/**
 * Serves an open store, with the demo world in it where that is due.
 * @param options.mayDemo whether the settings allow the demo
 */
export async function serve(options: { config: Config; store: Store; mayDemo: boolean; progress: Progress }): Promise<Serving> {
  const { config, store, mayDemo, progress } = options;
  const isDemo = mayDemo && (await loadDemoIfDue(store.executor, progress));
  await reconcileErasures(store.executor, config.erasureJournal, progress);
  const logger = createLogger(config.logLevel);
  const app = await createApp({ config, executor: store.executor, logger, demo: isDemo });
  const address = await app.listen();
  planAhead(store.executor).catch((error: unknown) => logger.debug({ err: error }, 'planning ahead was cut short'));
  const stopJobs = startJobs({ executor: store.executor, logger, erasureJournal: config.erasureJournal });
  return {
    address,
    isDemo,
    close: async () => {
      await stopJobs();
      await app.close();
    },
  };
}

async function planAhead(executor: Executor): Promise<void> {
  for (const plan of [planNetworks, planCoverage, planWorkList, planComparison]) await plan(executor);
}
