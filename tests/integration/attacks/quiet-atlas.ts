import { Writable } from 'node:stream';
import { type App, createApp } from '../../../server/src/app.ts';
import { readConfig } from '../../../server/src/config.ts';
import { createLogger } from '../../../server/src/telemetry/logger.ts';
import type { TestStore } from '../../testkit/store.ts';

/** An Atlas with these settings, to be asked without a network, and each line of its log. */
export async function quietAtlas(
  store: TestStore,
  env: Record<string, string> = {},
): Promise<App & { readonly logged: Record<string, unknown>[] }> {
  const logged: Record<string, unknown>[] = [];
  const log = new Writable({
    write(line, _encoding, done) {
      logged.push(JSON.parse(String(line)));
      done();
    },
  });
  const app = await createApp({ config: readConfig(env, '/'), executor: store.executor, logger: createLogger('trace', log), demo: true });
  return { ...app, logged };
}
