import type { Config } from '../config.ts';
import type { Store } from '../store.ts';
import type { Progress } from '../telemetry/progress.ts';

/** What a command works with: settings and a store are there when asked for, so that --help needs neither. */
export interface CommandDeps {
  readonly config: () => Config;
  readonly progress: Progress;
  /** Opens the store the settings name, beside a running Atlas where there is one. The command closes it. */
  readonly openStore: () => Promise<Store>;
  /** Does a piece of work. Where a signal ends it, `cleanUp` is done first, while the store is still open. */
  readonly whileRunning: <T>(cleanUp: () => Promise<void>, work: () => Promise<T>) => Promise<T>;
}
