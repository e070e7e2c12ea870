import 'reflect-metadata';
import { explain } from './cli/explain.ts';
import { readConfig } from './config.ts';
import { mayDemo } from './demo/policy.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { openStore } from './store.ts';
import { recordQuery } from './telemetry/metrics.ts';
import { createProgress } from './telemetry/progress.ts';

/** What is to be ended, last one first. */
const opened: (() => Promise<void>)[] = [];

async function stop(): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
}

/** The API and the demo world. Loading them takes as long as a seventh of a Neo4j's start, so the one goes on beside the other. */
const loadServer = async () => {
  const server = await import('./serve.ts');
  server.prepare();
  return server;
};

/** Brings the Atlas up: store, migrations, demo world where it belongs, server. */
async function start(): Promise<void> {
  const startedAt = performance.now();
  const config = readConfig(process.env, process.cwd());
  const progress = createProgress();
  const wantsDemo = mayDemo(config);

  const store = await openStore(config, progress, { onQuery: recordQuery, onWait: loadServer });
  opened.push(() => store.close());
  const { serve } = await loadServer();
  const serving = await serve({ config, store, mayDemo: wantsDemo, progress });
  opened.push(() => serving.close());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const address = config.publicUrl ?? serving.address;
  console.log(`\nPartnership Atlas is ready at ${address} after ${seconds} s, on ${store.title}. Ctrl-C stops it.`);
  if (serving.isDemo) console.log('It is a demo: whoever reaches this address may be any of six made-up people.');
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
