import type { OrganisationAssessments_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment OrganisationAssessments_organisation on Organisation {
    id
    assessments(asAt: $asAt, first: 25) {
      totalCount
      nodes {
        id
        on
        assessedBy
        note
        scale {
          id
          name
        }
        scores {
          score
          dimension {
            id
            name
          }
        }
      }
    }
  }
`);

type Row = OrganisationAssessments_OrganisationFragment['assessments']['nodes'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'scale',
    header: 'Scale',
    isHeader: true,
    width: 14,
    cell: ({ scale }) =>
      scale ? (
        <AtlasLink to="/assessments" search={{ scale: scale.id }}>
          {scale.name}
        </AtlasLink>
      ) : (
        'Not open to you'
      ),
  },
  { id: 'on', header: 'Day', width: 9, nowrap: true, sortBy: ({ on }) => on, cell: ({ on }) => dayInWords(on) },
  { id: 'by', header: 'Whose judgement', width: 10, cell: ({ assessedBy }) => assessedBy },
  {
    id: 'scores',
    header: 'Scores',
    width: 20,
    cell: ({ scores }) => scores.map(({ dimension, score }) => `${dimension.name} ${score}`).join('; '),
  },
  { id: 'note', header: 'Note', width: 12, cell: ({ note }) => note },
];

/** How an organisation was assessed, the latest first; compared with others on the page of its scale. */
export function OrganisationAssessments({ organisation }: { readonly organisation: OrganisationAssessments_OrganisationFragment }) {
  const { totalCount, nodes } = organisation.assessments;
  if (totalCount === 0) return null;
  return (
    <Section
      title="Maturity"
      {...(totalCount > nodes.length ? { note: `The latest ${nodes.length} of ${countOf(totalCount, 'assessment')}.` } : {})}
    >
      <DataTable caption="Maturity" hideCaption columns={COLUMNS} rows={nodes} rowKey={({ id }) => id} sortParam="maturity" empty={null} />
    </Section>
  );
}
