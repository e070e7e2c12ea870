import type { Logger } from 'pino';
import { reconcileErasures } from '../modules/privacy/erasing.ts';
import { dropOldLogs } from '../modules/privacy/log-retention.ts';
import type { Executor } from '../neo4j/executor.ts';
import { onceIn } from '../neo4j/lease.ts';
import { silentProgress } from '../telemetry/progress.ts';

const MINUTE_MS = 60_000;
/** How often each server asks whether the old logs are due: they are once a day, for all servers together. */
const ASK_EVERY_MS = 60 * MINUTE_MS;
const DAILY_SECONDS = 23 * 3_600;
/** How late a server may know of an erasure that another one made. */
const RECONCILE_EVERY_MS = 5 * MINUTE_MS;

/**
 * Starts what goes on beside the answering: what is past its time among the Atlas's own records goes, and erasures made through other servers are
 * written into this one's journal.
 * @returns ends them, once what is being done is done
 */
export function startJobs({
  executor,
  logger,
  erasureJournal,
  now = () => new Date(),
}: {
  executor: Executor;
  logger: Logger;
  erasureJournal: string;
  now?: () => Date;
}): () => Promise<void> {
  const jobs = [
    repeat(logger, 'old logs', ASK_EVERY_MS, async () => {
      await onceIn(executor, 'old-logs', DAILY_SECONDS, async () => {
        const dropped = await dropOldLogs(executor, now());
        if (Object.values(dropped).some((count) => count > 0)) logger.info({ dropped }, 'what was past its time is gone');
      });
    }),
    repeat(logger, 'erasures', RECONCILE_EVERY_MS, async () => {
      const count = await reconcileErasures(executor, erasureJournal, silentProgress);
      if (count > 0) logger.warn({ count }, 'erased again what an older backup had brought back');
    }),
  ];
  return async () => {
    await Promise.all(jobs.map((stop) => stop()));
  };
}

/** Does something soon and again after each pause. What fails is logged, and tried again after the next. */
function repeat(logger: Logger, what: string, everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const run = () => {
    running = work()
      .catch((error: unknown) => logger.error({ err: error, job: what }, 'a job failed'))
      .finally(() => {
        if (!isOver) timer = setTimeout(run, everyMs).unref();
      });
  };
  timer = setTimeout(run, 1_000).unref();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await running;
  };
}
