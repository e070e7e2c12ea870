import { FIGURE_QUALIFIER_LABELS } from '@atlas/shared/vocabulary';
import type { StatedFigureRow_StatedFigureFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, edtfInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';

graphql(`
  fragment StatedFigureRow_statedFigure on StatedFigure {
    id
    label
    value
    qualifier
    unit
    on
    evidence {
      ...EvidenceItem_evidence
    }
  }
`);

type Row = StatedFigureRow_StatedFigureFragment;

/** "more than 600 hours", "160 or more" never: the qualifier stands before the figure as in the source. */
export function figureInWords({ value, qualifier, unit }: Pick<Row, 'value' | 'qualifier' | 'unit'>): string {
  const amount = unit === '£' || unit === 'pounds' ? `£${formatCount(value)}` : `${formatCount(value)} ${unit}`;
  return qualifier === 'EXACTLY' ? amount : `${FIGURE_QUALIFIER_LABELS[qualifier].toLowerCase()} ${amount}`;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'label',
    header: 'What is counted',
    isHeader: true,
    width: 14,
    sortBy: ({ label }) => label,
    cell: ({ label }) => capitalise(label),
  },
  { id: 'value', header: 'As stated', width: 11, sortBy: ({ value }) => value, cell: (figure) => capitalise(figureInWords(figure)) },
  { id: 'on', header: 'For', width: 8, cell: ({ on }) => edtfInWords(on) },
  { id: 'source', header: 'Source', width: 18, cell: ({ evidence }) => <EvidenceList evidence={evidence} /> },
];

/** Totals a source states, whose parts are not held: kept as they were said. */
export function StatedFigures({ figures }: { readonly figures: readonly Row[] }) {
  return (
    <DataTable
      caption="Stated figures"
      hideCaption
      columns={COLUMNS}
      rows={figures}
      rowKey={({ id }) => id}
      sortParam="figures"
      empty={<p>No source states a figure.</p>}
    />
  );
}
