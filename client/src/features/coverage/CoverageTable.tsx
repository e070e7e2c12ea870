import type { csvTable } from '@atlas/shared/csv';
import { AREA_LEVEL_LABELS, COVERAGE_REASON_LABELS, COVERAGE_STATE_LABELS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { SaveAsCsv } from '../../ui/SaveAsCsv.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './CoverageTable.module.css';
import { areasIn, type Cell, isGap, type Matrix, type MatrixOrder, type MatrixTheme } from './matrix/model.ts';
import type { GridPlace } from './matrix/use-grid-keys.ts';
import { reasonsInWords } from './reason-words.ts';
import { StateName } from './StateMark.tsx';

interface Row {
  readonly area: Matrix['areas'][number];
  readonly theme: MatrixTheme;
  readonly cell: Cell;
}

/** Rows shown at first, and added at a time; fewer on a narrow screen, where the matrix comes after them. */
const PAGE = 60;
const PAGE_NARROW = 6;

const PEOPLE: Column<Row> = {
  id: 'people',
  header: 'People',
  numeric: true,
  width: 7,
  sortBy: ({ area }) => area.figures.people ?? null,
  cell: ({ area }) => (area.figures.people === undefined ? '' : formatCount(area.figures.people)),
};

function columnsFor(onOpen: (place: GridPlace) => void, withPeople: boolean): Column<Row>[] {
  return [
    { id: 'place', header: 'Place', isHeader: true, width: 11, sortBy: ({ area }) => area.name, cell: ({ area }) => area.name },
    { id: 'theme', header: 'Theme', width: 12, sortBy: ({ theme }) => theme.name, cell: ({ theme }) => theme.name },
    {
      id: 'state',
      header: 'State',
      width: 10,
      nowrap: true,
      sortBy: ({ cell }) => COVERAGE_STATES.indexOf(cell.state),
      cell: ({ cell }) => <StateName state={cell.state} />,
    },
    { id: 'why', header: 'Why', width: 17, sortBy: ({ cell }) => reasonsInWords(cell) || null, cell: ({ cell }) => reasonsInWords(cell) },
    {
      id: 'until',
      header: 'Held until',
      width: 9,
      sortBy: ({ cell }) => cell.endsOn,
      cell: ({ cell }) => dayInWords(cell.endsOn),
    },
    {
      id: 'partners',
      header: 'Partners',
      numeric: true,
      width: 6,
      sortBy: ({ cell }) => cell.partnerCount,
      cell: ({ cell }) => formatCount(cell.partnerCount),
    },
    ...(withPeople ? [PEOPLE] : []),
    {
      id: 'open',
      header: 'Who, by what',
      hideHeader: true,
      width: 5,
      cell: ({ area, theme }) => (
        <Button
          variant="default"
          size="compact-sm"
          data-print="hidden"
          aria-label={`Open ${theme.name} in ${area.name}`}
          onClick={() => onOpen({ area: area.id, theme: theme.id })}
        >
          Open
        </Button>
      ),
    },
  ];
}

/** What the file says of a cell. */
const FILE: Parameters<typeof csvTable<Row>>[0] = {
  areaId: ({ area }) => area.id,
  area: ({ area }) => area.name,
  level: ({ area }) => AREA_LEVEL_LABELS[area.level],
  inside: ({ area }) => area.group,
  themeId: ({ theme }) => theme.id,
  theme: ({ theme }) => theme.name,
  state: ({ cell }) => cell.state,
  stateInWords: ({ cell }) => COVERAGE_STATE_LABELS[cell.state],
  reasons: ({ cell }) => cell.reasons.map((reason) => COVERAGE_REASON_LABELS[reason]).join('; '),
  heldUntil: ({ cell }) => cell.endsOn,
  lookedOn: ({ cell }) => cell.checkedOn,
  partners: ({ cell }) => cell.partnerCount,
  placesHeld: ({ cell }) => cell.placesHeld,
  placesTotal: ({ cell }) => cell.placesTotal,
  partsHeld: ({ cell }) => cell.partsHeld,
  partsTotal: ({ cell }) => cell.partsTotal,
  population: ({ area }) => area.figures.people,
};

interface Props {
  readonly matrix: Matrix;
  readonly order: MatrixOrder;
  readonly onlyGaps: boolean;
  readonly isNarrow: boolean;
  /** What the saved file is called, without its ending. */
  readonly fileName: string;
  readonly onOpen: (place: GridPlace) => void;
}

/** The matrix as a list of its cells: the same, for who reads rather than looks; to be sorted, opened and taken away. */
export function CoverageTable({ matrix, order, onlyGaps, isNarrow, fileName, onOpen }: Props) {
  const [added, setAdded] = useState(0);
  const most = (isNarrow ? PAGE_NARROW : PAGE) + added;
  const rows = useMemo(
    () =>
      areasIn(matrix, order)
        .flatMap((area) => matrix.themes.flatMap((theme, at): Row[] => (area.cells[at] ? [{ area, theme, cell: area.cells[at] }] : [])))
        .filter(({ cell }) => !onlyGaps || isGap(cell)),
    [matrix, order, onlyGaps],
  );
  const withPeople = matrix.weighing.people !== undefined;
  const columns = useMemo(() => columnsFor(onOpen, withPeople), [onOpen, withPeople]);
  const isPart = rows.length > most;
  return (
    <Section title="The same as a table" actions={<SaveAsCsv fileName={fileName} columns={FILE} rows={rows} />}>
      <DataTable
        caption={isPart ? `Cells: the first ${formatCount(most)} of ${formatCount(rows.length)}` : `Cells: ${formatCount(rows.length)}`}
        columns={columns}
        rows={rows}
        rowKey={({ area, theme }) => `${area.id} ${theme.id}`}
        mostRows={most}
        empty={
          <Nothing title="There is no gap here.">
            <p>Every cell has a partner in it.</p>
          </Nothing>
        }
      />
      {isPart && (
        <Button className={styles.more ?? ''} variant="default" data-print="hidden" onClick={() => setAdded(added + PAGE)}>
          Show {formatCount(Math.min(PAGE, rows.length - most))} more
        </Button>
      )}
    </Section>
  );
}
