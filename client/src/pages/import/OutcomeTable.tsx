import { COUNCIL_SHEETS, type RowFate, type RowOutcome, type SheetOutcome } from '@atlas/shared/inputs';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './ImportPage.module.css';
import { FATES } from './sentence.ts';

/** Rows that ask for something come first. */
const ORDER: readonly RowFate[] = ['REFUSED', 'LINKED', 'CHANGED', 'CREATED', 'UNCHANGED'];
const MOST_SHOWN = 500;

/** Each row of a spreadsheet with its fate; those refused first, with what to do about them. */
export function OutcomeTable({ outcome }: { readonly outcome: SheetOutcome }) {
  const rows = [...outcome.rows].sort((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate));
  return (
    <>
      <DataTable
        caption={outcome.run === null ? 'What would become of each row' : 'What became of each row'}
        columns={columnsOf(outcome.run === null)}
        rows={rows}
        rowKey={({ sheet, row }) => `${sheet} ${row}`}
        mostRows={MOST_SHOWN}
        empty={<Nothing title="The spreadsheet holds no row." />}
      />
      {rows.length > MOST_SHOWN && <p>The first {MOST_SHOWN} of them are shown.</p>}
    </>
  );
}

function columnsOf(isDry: boolean): Column<RowOutcome>[] {
  return [
    {
      id: 'fate',
      header: 'Fate',
      width: 8,
      sortBy: ({ fate }) => ORDER.indexOf(fate),
      cell: ({ fate }) => (
        <span data-fate={fate} className={styles.fate}>
          {FATES[fate][isDry ? 'would' : 'done']}
        </span>
      ),
    },
    { id: 'sheet', header: 'Sheet', width: 7, sortBy: ({ sheet }) => sheet, cell: ({ sheet }) => COUNCIL_SHEETS[sheet].title },
    { id: 'row', header: 'Row', numeric: true, width: 4, sortBy: ({ row }) => row, cell: ({ row }) => row },
    { id: 'what', header: 'What it tells of', isHeader: true, width: 16, sortBy: ({ what }) => what, cell: ({ what }) => what },
    { id: 'why', header: 'What is wrong, and what to do', width: 30, cell: (row) => <Reasons row={row} /> },
  ];
}

function Reasons({ row: { problems, note } }: { readonly row: RowOutcome }) {
  if (problems.length === 0) return <>{note ?? ''}</>;
  return (
    <ul className={styles.reasons}>
      {problems.map(({ column, value, reason, remedy }) => (
        <li key={`${column} ${reason}`}>
          {column && (
            <>
              <strong>{column}</strong> {value === '' ? '' : `“${value}” `}
            </>
          )}
          {reason.replace(/\.$/, '')}. {remedy}
        </li>
      ))}
    </ul>
  );
}
