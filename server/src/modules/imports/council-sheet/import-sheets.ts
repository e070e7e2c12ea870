import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { RowFate, RowOutcome, SheetOutcome } from '@atlas/shared/inputs';
import { type Draft, draft } from '../../../audit/draft.ts';
import { lockAll } from '../../../audit/editing.cypher.ts';
import { type WriteContext, writeInTransaction } from '../../../audit/writer.ts';
import type { Executor } from '../../../neo4j/executor.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { ImportError } from '../engine/refusal.ts';
import { importer } from '../engine/run-import.ts';
import { ImportRunStore, noCounts, type RunCounts } from '../engine/runs.store.ts';
import type { Asker } from './directory.ts';
import type { Keeping } from './drafts.ts';
import type { HiddenInTheWay } from './hidden.ts';
import { type Layout, layOut } from './layout.ts';
import { councilBy } from './lookups.cypher.ts';
import { planSheets, type SheetPlan } from './plan.ts';
import { readTables } from './read-tables.ts';
import { endsOf } from './tie-overlaps.ts';

/** The name of the profile, as runs and the command line have it. */
export const COUNCIL_SHEET = 'council-sheet';
/** How long the one transaction may take, in milliseconds. */
const TIMEOUT_MS = 300_000;

export interface SheetRequest {
  /** One workbook, or CSV files of one sheet each. */
  readonly paths: readonly string[];
  /** Id of the organisation whose records they become. */
  readonly ownerId: string;
  /** Who imports, as the history has it. */
  readonly by?: Pick<WriteContext, 'principalId' | 'by'>;
  /** True where rows may open what is held to more people than see it; they may unless told, as at the command line. */
  readonly mayOpen?: boolean;
  /** Told of what stood in the way of rows and may not be shown to whoever imports. */
  readonly onHidden?: (hidden: HiddenInTheWay) => void;
  /** Tells what would happen, and writes nothing. */
  readonly dryRun: boolean;
}

/**
 * Brings in a council's own spreadsheet, all of it in one transaction or nothing. Rows that are wrong are refused and named; the others are
 * taken. The same file again changes nothing.
 * @throws {ImportError} for files that cannot be read, or while another import is at work
 */
export async function importSheets(
  executor: Executor,
  { paths, ownerId, by = importer, mayOpen = true, onHidden, dryRun }: SheetRequest,
): Promise<SheetOutcome> {
  const { tables, hash } = await readTables(paths);
  const fileName = paths
    .map((path) => basename(path))
    .join(', ')
    .slice(0, 300);
  const layout = layOut(fileName, tables);
  const council = await findCouncil(executor, ownerId);
  const source = sourceOf(council);
  const keeping: Keeping = { ownerId: council.id, sourceId: source.id, mayOpen };
  if (dryRun) {
    const ask: Asker = { run: (query, params) => executor.system(query, params) };
    const plan = await planSheets(ask, keeping, layout);
    for (const hidden of plan.hidden) onHidden?.(hidden);
    return outcomeOf(null, fileName, plan.rows, layout);
  }
  const runs = new ImportRunStore(executor);
  const run = await runs.begin({
    profile: COUNCIL_SHEET,
    fileName,
    fileHash: createHash('sha256').update(hash).update(council.id).digest('hex'),
    sourceId: source.id,
    ownerId: council.id,
    visibility: 'OWNER',
  });
  try {
    const plan = await executor.write(
      'import-sheets',
      async (tx) => {
        // What is compared here is what is written over: others who edit the same records wait, or have been waited for.
        const first = await planSheets(tx, keeping, layout);
        await tx.run(lockAll, { ids: lockedFor(first) });
        const settled = first.drafts.length === 0 ? first : await planSheets(tx, keeping, layout);
        await write(tx, settled, source, { ...by, reason: 'RECORDED', importRunId: run.id });
        await runs.count(tx, run.id, countsOf(settled));
        return settled;
      },
      { timeoutMs: TIMEOUT_MS },
    );
    await runs.end(run.id, 'SUCCEEDED');
    for (const hidden of plan.hidden) onHidden?.(hidden);
    return outcomeOf(run.id, fileName, plan.rows, layout);
  } catch (error) {
    await runs.end(run.id, 'FAILED');
    throw error;
  }
}

/** What is written, and the ends of ties: whoever records a tie locks those, so that no two overlap. */
function lockedFor({ drafts }: SheetPlan): string[] {
  const ends = drafts.filter(({ label }) => label === 'Tie').flatMap(endsOf);
  return [...new Set([...drafts.map(({ id }) => id), ...ends])].toSorted();
}

/** The organisation with this id or GSS code. @throws {ImportError} where there is none */
export async function findCouncil(executor: Executor, key: string): Promise<{ readonly id: string; readonly name: string }> {
  const [found] = await executor.system(councilBy, { key });
  if (found === undefined) throw new ImportError(`There is no council with the id or GSS code “${key.slice(0, 60)}”.`, 'Check the code.');
  return found;
}

/** The spreadsheet as a source: one for each council, so that the same rows in a newer file say the same. */
function sourceOf({ id, name }: { readonly id: string; readonly name: string }): Draft {
  return draft('Source', {
    id: idFor('source', COUNCIL_SHEET, id),
    owner: id,
    visibility: 'OWNER',
    properties: { title: `Partnership spreadsheet of ${name}`, kind: 'DOCUMENT', publisher: name },
  });
}

async function write(tx: Parameters<typeof writeInTransaction>[0], plan: SheetPlan, source: Draft, context: WriteContext): Promise<void> {
  if (plan.drafts.length === 0) return;
  const { pending } = await writeInTransaction(tx, [source, ...plan.drafts], { ...context, fingerprints: plan.fingerprints });
  const [lost] = pending;
  if (lost !== undefined) throw new Error(`A ${lost.type} link of ${lost.from} leads to ${lost.to}, which went while the import ran.`);
}

function countsOf({ created, changed, unchanged, rows }: SheetPlan): RunCounts {
  const of = (fate: RowFate) => rows.filter((row) => row.fate === fate).length;
  return { ...noCounts, rowsRead: rows.length, created, changed, unchanged, linked: of('LINKED'), rejected: of('REFUSED') };
}

function outcomeOf(run: string | null, fileName: string, rows: readonly RowOutcome[], { notes }: Layout): SheetOutcome {
  const counts = { CREATED: 0, CHANGED: 0, UNCHANGED: 0, LINKED: 0, REFUSED: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return { run, fileName, counts, rows, notes };
}
