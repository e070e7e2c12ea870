import type { csvTable } from '@atlas/shared/csv';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CountedByRule_CoverageFragment } from '../../../gql/graphql.ts';
import { dayInWords, formatCount, listOf } from '../../../lib/wording.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { SaveAsCsv } from '../../../ui/SaveAsCsv.tsx';
import type { Column } from '../../../ui/table-model.ts';
import { CountedByRule } from '../CountedByRule.tsx';
import styles from './calendar.module.css';
import { EntryLink } from './EntryLink.tsx';
import { cellsInWords, type Entry, isOwnWork, sortOf, subjectOf, whatFalls } from './entry-words.ts';

/** Rows shown at first, and added at a time; fewer on a narrow screen, where the months come after them. */
const PAGE = 20;
const PAGE_NARROW = 6;

const namesOf = (list: readonly { readonly name: string }[]) => listOf(list.map(({ name }) => name));

const COLUMNS: readonly Column<Entry>[] = [
  { id: 'subject', header: 'Of what', isHeader: true, width: 17, sortBy: subjectOf, cell: (entry) => <EntryLink entry={entry} /> },
  { id: 'on', header: 'Day', nowrap: true, width: 10, sortBy: ({ on }) => on, cell: ({ on }) => dayInWords(on) },
  {
    id: 'what',
    header: 'What',
    width: 9,
    sortBy: whatFalls,
    cell: (entry) => (entry.isOverdue ? <strong>{whatFalls(entry)}</strong> : whatFalls(entry)),
  },
  { id: 'sort', header: 'Record', width: 7, sortBy: sortOf, cell: sortOf },
  {
    id: 'partner',
    header: 'Partner',
    width: 12,
    sortBy: (entry) => namesOf(partnersOf(entry)),
    cell: (entry) => namesOf(partnersOf(entry)),
  },
  {
    id: 'council',
    header: 'Council, or who decides',
    width: 12,
    sortBy: (entry) => namesOf(deciders(entry)),
    cell: (entry) => namesOf(deciders(entry)),
  },
  {
    id: 'held',
    header: 'Cells',
    numeric: true,
    width: 4,
    sortBy: ({ cellsHeld }) => cellsHeld,
    cell: ({ cellsHeld }) => formatCount(cellsHeld),
  },
  {
    id: 'lost',
    header: 'Alone',
    numeric: true,
    width: 4,
    sortBy: ({ cellsLost }) => cellsLost,
    cell: ({ cellsLost }) => formatCount(cellsLost),
  },
  { id: 'cells', header: 'Which cells', width: 16, cell: cellsInWords },
];

/** None for what the council itself does. */
const partnersOf = (entry: Entry) => (isOwnWork(entry) ? [] : entry.partners);
/** Whose it is: the councils of a tie or agreement, or who does the council’s own work. */
const councilsOf = (entry: Entry) => (isOwnWork(entry) ? entry.partners : entry.councils);
/** Who decides on an agreement by its day; else the councils whose it is. */
const deciders = (entry: Entry) =>
  entry.kind === 'DECIDE_BY' && entry.agreement?.decidingBody ? [entry.agreement.decidingBody] : councilsOf(entry);

/** What the file says of an entry. */
const FILE: Parameters<typeof csvTable<Entry>>[0] = {
  on: ({ on }) => on,
  what: ({ kind }) => kind,
  overdue: ({ isOverdue }) => isOverdue,
  endsOn: ({ endsOn }) => endsOn,
  record: sortOf,
  recordId: ({ agreement, tie, provision }) => agreement?.id ?? tie?.id ?? provision?.id,
  name: subjectOf,
  partners: (entry) =>
    partnersOf(entry)
      .map(({ name }) => name)
      .join('; '),
  councils: (entry) =>
    councilsOf(entry)
      .map(({ name }) => name)
      .join('; '),
  decidedBy: ({ agreement }) => agreement?.decidingBody?.name,
  cellsHeld: ({ cellsHeld }) => cellsHeld,
  cellsHeldAlone: ({ cellsLost }) => cellsLost,
};

interface Props {
  readonly entries: readonly Entry[];
  /** By what its cells are counted. */
  readonly coverage: CountedByRule_CoverageFragment;
  /** What the saved file is called, without its ending. */
  readonly fileName: string;
  readonly isNarrow: boolean;
}

/** The calendar as a list of its dates: the same, to be sorted and taken away. */
export function CalendarTable({ entries, coverage, fileName, isNarrow }: Props) {
  const [added, setAdded] = useState(0);
  const most = (isNarrow ? PAGE_NARROW : PAGE) + added;
  const isPart = entries.length > most;
  return (
    <div className={styles.table}>
      <div className={styles.tableHead}>
        <h3>The same as a table</h3>
        <span data-print="hidden">
          <SaveAsCsv fileName={fileName} columns={FILE} rows={entries} />
        </span>
      </div>
      <div className={styles.soft}>
        <CountedByRule text="Cells" coverage={coverage}>
          How many cells, each one area by one theme, the provision, tie or agreement holds, or any part of; and how many of them would have
          no partner without it. What the council itself does holds a cell only where no partner does anything there, and none alone.
        </CountedByRule>{' '}
        are those it holds, or any part of; alone, those of them that nothing else holds.
      </div>
      <DataTable
        caption={
          isPart ? `Dates: the first ${formatCount(most)} of ${formatCount(entries.length)}` : `Dates: ${formatCount(entries.length)}`
        }
        columns={COLUMNS}
        rows={entries}
        rowKey={({ on, kind, agreement, tie, provision }) => `${on} ${kind} ${agreement?.id ?? tie?.id ?? provision?.id}`}
        sortParam="days"
        mostRows={most}
        empty={null}
      />
      {isPart && (
        <Button variant="default" mt="sm" data-print="hidden" onClick={() => setAdded(added + PAGE)}>
          Show {formatCount(Math.min(PAGE, entries.length - most))} more<span className="visually-hidden"> dates</span>
        </Button>
      )}
    </div>
  );
}
