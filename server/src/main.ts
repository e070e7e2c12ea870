import 'reflect-metadata';
import pino from 'pino';
import { createApp } from './app.ts';
import { explain } from './cli/explain.ts';
import { readConfig } from './config.ts';
import { isDemoStore, loadDemoIfDue } from './demo/demo.ts';
import { mayDemo } from './demo/policy.ts';
import { planNetworks } from './modules/network/warm-up.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { openStore } from './store.ts';
import { recordQuery } from './telemetry/metrics.ts';
import { createProgress } from './telemetry/progress.ts';

/** What is to be ended, last one first. */
const opened: (() => Promise<void>)[] = [];

async function stop(): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
}

/** Brings the Atlas up: store, migrations, demo world where it belongs, server. */
async function start(): Promise<void> {
  const startedAt = performance.now();
  const config = readConfig(process.env, process.cwd());
  const progress = createProgress();
  const wantsDemo = mayDemo(config);

  const store = await openStore(config, progress, { onQuery: recordQuery });
  opened.push(() => store.close());
  if (wantsDemo) await loadDemoIfDue(store.executor, progress);
  const isDemo = wantsDemo && (await isDemoStore(store.executor));

  const logger = pino({ level: config.logLevel });
  const app = await createApp({ config, executor: store.executor, logger, demo: isDemo });
  opened.push(() => app.close());
  const address = await app.listen();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`\nPartnership Atlas is ready at ${config.publicUrl ?? address} after ${seconds} s, on ${store.title}. Ctrl-C stops it.`);
  planNetworks(store.executor).catch((error: unknown) => logger.debug({ err: error }, 'planning ahead was cut short'));
  if (isDemo) console.log('It is a demo: whoever reaches this address may be any of six made-up people.');
}

const isStopping = stopOnSignals(stop, () => 0);
try {
  await start();
} catch (error) {
  if (!isStopping()) {
    console.error(`\n${explain(error)}`);
    await stop();
    process.exit(1);
  }
}
