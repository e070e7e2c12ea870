import { explain } from './cli/explain.ts';

/**
 * The first signal ends all that was started, in order, and then the process; the second ends it at once. What was not yet handed to
 * `stop`, such as a Neo4j that is just starting, is ended as the process exits.
 * @param exitCode of a process that was stopped well
 * @returns whether a signal came: whatever fails after that fails because of it
 */
export function stopOnSignals(stop: () => Promise<void>, exitCode: (signal: NodeJS.Signals) => number): () => boolean {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(exitCode(signal)),
        (error: unknown) => {
          console.error(explain(error));
          process.exit(1);
        },
      );
    });
  }
  return () => stopping;
}
