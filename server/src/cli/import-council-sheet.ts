import { COUNCIL_SHEETS, type RowOutcome, type SheetOutcome } from '@atlas/shared/inputs';
import { COUNCIL_SHEET, findCouncil, importSheets } from '../modules/imports/council-sheet/import-sheets.ts';
import type { CommandDeps } from './deps.ts';

/** The profile as the list of profiles has it. */
export const councilSheet = {
  name: COUNCIL_SHEET,
  title: 'A council’s own workbook (.xlsx, or CSV files): organisations, provisions, contacts, ties and agreements',
};
/** Refused rows told one by one; beyond that they are counted. */
const MOST_TOLD = 50;

/** `atlas import council-sheet <files> --as <council>`: every row's fate, and the records of that council. */
export async function importCouncilSheet(
  deps: CommandDeps,
  paths: readonly string[],
  { council, dryRun }: { readonly council: string; readonly dryRun: boolean },
): Promise<void> {
  const store = await deps.openStore();
  try {
    const { id } = await findCouncil(store.executor, council);
    const outcome = await deps.progress.step(dryRun ? 'Comparing' : 'Importing', () =>
      importSheets(store.executor, { paths, ownerId: id, dryRun }),
    );
    console.log(wordSheets(outcome).join('\n'));
  } finally {
    await store.close();
  }
}

function wordSheets({ run, counts, rows, notes }: SheetOutcome): string[] {
  const refused = rows.filter(({ fate }) => fate === 'REFUSED');
  const told = refused.slice(0, MOST_TOLD).flatMap(problemsOf);
  return [
    `${rows.length} rows: ${counts.CREATED} ${run === null ? 'would be ' : ''}created, ${counts.CHANGED} changed, ${counts.UNCHANGED} unchanged, ${counts.LINKED} held by others and linked to, ${counts.REFUSED} refused.`,
    ...notes,
    ...told,
    ...(refused.length > MOST_TOLD ? [`… and ${refused.length - MOST_TOLD} refused rows more.`] : []),
    run === null ? 'A dry run: nothing was written into the store.' : `Import ${run}`,
  ];
}

const problemsOf = ({ sheet, row, what, problems }: RowOutcome): string[] =>
  problems.map(({ column, value, reason, remedy }) => {
    const cell = column === '' ? what : `${column} “${value}”`;
    return `${COUNCIL_SHEETS[sheet].title} row ${row}: ${cell} ${reason.replace(/\.$/, '')}. ${remedy}`;
  });
