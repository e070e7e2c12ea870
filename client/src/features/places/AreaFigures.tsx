import { AREA_MEASURE_LABELS, type AreaMeasure } from '@atlas/shared/vocabulary';
import type { AreaFigures_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';

graphql(`
  fragment AreaFigures_area on Area {
    id
    name
    figures(asAt: $asAt) {
      id
      measure
      value
      on
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

type Row = AreaFigures_AreaFragment['figures'][number];

const IN_WORDS: Readonly<Record<AreaMeasure, (value: number) => string>> = {
  POPULATION: (value) => countOf(value, 'person', 'people'),
  DEPRIVATION_SCORE: (value) => `${formatCount(value)}; the higher, the more deprived`,
  DEPRIVATION_RANK: (value) => `${formatCount(value)}; 1 is the most deprived`,
  DEPRIVATION_DECILE: (value) => `${formatCount(value)} of 10; 1 is the most deprived tenth`,
};

/** "12,400 people". */
export const areaFigureInWords = ({ measure, value }: Pick<Row, 'measure' | 'value'>): string => IN_WORDS[measure](value);

const COLUMNS: readonly Column<Row>[] = [
  { id: 'measure', header: 'What is counted', isHeader: true, width: 12, cell: ({ measure }) => AREA_MEASURE_LABELS[measure] },
  { id: 'value', header: 'Figure', width: 14, cell: areaFigureInWords },
  { id: 'on', header: 'As at', width: 9, cell: ({ on }) => dayInWords(on) },
  { id: 'source', header: 'Source', width: 22, cell: ({ evidence }) => <EvidenceList evidence={evidence} /> },
];

/** How many live in an area and how deprived it is, by the latest figures held, with their day and source. */
export function AreaFigures({ area: { name, figures } }: { readonly area: AreaFigures_AreaFragment }) {
  if (figures.length === 0) return null;
  return (
    <Section
      title="Population and deprivation"
      note="They order the gaps in coverage: of places with as many, the larger or the more deprived comes first."
    >
      <DataTable
        caption={`Population and deprivation of ${name}`}
        hideCaption
        columns={COLUMNS}
        rows={figures}
        rowKey={({ id }) => id}
        empty={<Nothing title="No figure is held." />}
      />
    </Section>
  );
}
