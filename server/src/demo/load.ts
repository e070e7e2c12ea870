import type { Draft } from '../audit/draft.ts';
import { type WriteContext, type WriteCounts, writeAll } from '../audit/writer.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { Progress } from '../telemetry/progress.ts';

/** One part of the demo world. */
export interface Phase {
  readonly title: string;
  readonly drafts: () => Iterable<Draft> | AsyncIterable<Draft>;
}

/** How many records go into one transaction: few enough for its time on a slow machine. */
export const demoBatch = 500;

/**
 * Writes a phase as one step of progress with its count. Written again after it died half-way, it goes on where it was: what a
 * record leads to is always written before it or with it, so that no link is left waiting when a batch is done.
 */
export async function writePhase(executor: Executor, progress: Progress, phase: Phase, context: WriteContext): Promise<WriteCounts> {
  return progress.step(phase.title, async (report) => {
    const made: Draft[] = [];
    for await (const draft of phase.drafts()) made.push(draft);
    const drafts = targetsFirst(made);
    const counts = await writeAll(executor, drafts, context, {
      batchSize: demoBatch,
      onBatch: ({ created, changed, unchanged }) => report({ done: created + changed + unchanged, total: drafts.length }),
    });
    report({ done: drafts.length, note: counts.created === drafts.length ? 'records' : `records, ${counts.created} of them new` });
    return counts;
  });
}

/** The drafts in an order in which each comes after those it leads to; in a ring, the one met first comes last. */
export function targetsFirst(drafts: readonly Draft[]): Draft[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const placed = new Set<string>();
  const ordered: Draft[] = [];
  const place = (draft: Draft) => {
    if (placed.has(draft.id)) return;
    placed.add(draft.id);
    for (const { to } of [...draft.links, ...draft.parts.flatMap((part) => part.links)]) {
      const target = byId.get(to);
      if (target !== undefined) place(target);
    }
    ordered.push(draft);
  };
  for (const draft of byId.values()) place(draft);
  return ordered;
}
