import type { Draft } from '../audit/draft.ts';
import { findExisting } from '../audit/writer.cypher.ts';
import { type WriteContext, type WriteCounts, writeAll } from '../audit/writer.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { Progress } from '../telemetry/progress.ts';
import { demoBatch, targetsFirst } from './load.ts';

/** A record as somebody wrote it on a day: one revision of it. */
export interface Version {
  readonly draft: Draft;
  readonly at: Date;
  readonly principalId: string;
  readonly by: string;
  readonly reason: WriteContext['reason'];
  readonly why: string;
  /** ENDED where it came to its end by this; CREATED or UPDATED otherwise. */
  readonly action?: 'ENDED' | undefined;
}
/** All revisions of one record, in their order; the last is what it is now. */
export type Chronicle = readonly Version[];

interface ChroniclePhase {
  readonly title: string;
  readonly chronicles: () => readonly Chronicle[];
}

/**
 * Writes records with their past: first each as it was first recorded, then each that has a second revision, and so on. Written again, or
 * after it died half-way, it leaves what is there: an earlier revision is written only where the record has none of its number yet.
 */
export async function writeChronicles(
  executor: Executor,
  progress: Progress,
  { title, chronicles }: ChroniclePhase,
  context: WriteContext,
): Promise<WriteCounts> {
  return progress.step(title, async (report) => {
    const all = chronicles();
    const total = all.reduce((sum, one) => sum + one.length, 0);
    const held = await revisionsOf(
      executor,
      all.map(([first]) => first?.draft.id ?? ''),
    );
    const counts: WriteCounts = { created: 0, changed: 0, unchanged: 0 };
    const longest = Math.max(0, ...all.map((one) => one.length));
    for (let i = 0; i < longest; i += 1) {
      const due = all.flatMap((one) => {
        const version = one[i];
        return version !== undefined && (i === one.length - 1 || (held.get(version.draft.id) ?? 0) <= i) ? [version] : [];
      });
      const before = counts.created + counts.changed + counts.unchanged;
      const written = await writeAll(executor, targetsFirst(due.map(({ draft }) => draft)), asWritten(context, due), {
        batchSize: demoBatch,
        onBatch: (sofar) => report({ done: before + sofar.created + sofar.changed + sofar.unchanged, total }),
      });
      counts.created += written.created;
      counts.changed += written.changed;
      counts.unchanged += written.unchanged;
    }
    report({
      done: all.length,
      note: `records, ${counts.created.toLocaleString('en-GB')} of them new, ${counts.changed.toLocaleString('en-GB')} changes since`,
    });
    return counts;
  });
}

function asWritten(context: WriteContext, versions: readonly Version[]): WriteContext {
  return {
    ...context,
    each: new Map(versions.map(({ draft, at, principalId, by, reason, why }) => [draft.id, { at, principalId, by, reason, why }])),
    actions: new Map(versions.map(({ draft, action }) => [draft.id, action])),
  };
}

async function revisionsOf(executor: Executor, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await executor.system(findExisting, { ids });
  return new Map(rows.map(({ id, revision }) => [id, revision ?? 0]));
}
