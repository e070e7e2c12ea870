import { compareEdtf, isEdtf } from '@atlas/shared/time';
import type { EngagementRow_EngagementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { ENGAGEMENT_KIND_LABELS } from '../../lib/labels.ts';
import { edtfInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { EvidenceButton } from '../record-panel/EvidenceButton.tsx';

graphql(`
  fragment EngagementRow_engagement on Engagement {
    id
    title
    kind
    on
    host {
      ...OrganisationName_organisation
    }
    attendees {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
    evidence {
      id
    }
  }
`);

type Row = EngagementRow_EngagementFragment;

/** By day as far as the sources give one; what has none, or no readable one, goes last. */
function byDay(a: Row, b: Row): number {
  if (!isEdtf(a.on) || !isEdtf(b.on)) return Number(isEdtf(b.on)) - Number(isEdtf(a.on));
  return compareEdtf(a.on, b.on);
}

function columns(order: ReadonlyMap<string, number>): Column<Row>[] {
  return [
    {
      id: 'title',
      header: 'What',
      isHeader: true,
      width: 15,
      sortBy: ({ title }) => title,
      cell: ({ id, title }) => <AtlasLink to={`/engagements/${id}`}>{title}</AtlasLink>,
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 7,
      sortBy: ({ kind }) => ENGAGEMENT_KIND_LABELS[kind],
      cell: ({ kind }) => ENGAGEMENT_KIND_LABELS[kind],
    },
    { id: 'on', header: 'When', width: 9, sortBy: ({ id }) => order.get(id), cell: ({ on }) => edtfInWords(on) },
    { id: 'where', header: 'Where', width: 8, cell: ({ areas }) => <AreaNames areas={areas} /> },
    { id: 'host', header: 'Held by', width: 11, cell: ({ host }) => <OrganisationNames organisations={host} /> },
    { id: 'who', header: 'Who came', width: 11, cell: ({ id, attendees }) => <Few id={id} attendees={attendees} /> },
    {
      id: 'evidence',
      header: 'Evidence',
      width: 6,
      cell: ({ id, title, evidence }) => <EvidenceButton recordId={id} count={evidence.length} about={title} />,
    },
  ];
}

/** So many are named in a row; the meeting's own page names all. */
const MOST_NAMED = 5;

function Few({ id, attendees }: Pick<Row, 'id' | 'attendees'>) {
  const more = attendees.length - MOST_NAMED;
  return (
    <>
      <OrganisationNames organisations={attendees.slice(0, MOST_NAMED)} />
      {more > 0 && <AtlasLink to={`/engagements/${id}`}>and {more} more</AtlasLink>}
    </>
  );
}

/** Meetings, workshops and interviews; days as the source gives them. */
export function EngagementsTable({ engagements }: { readonly engagements: readonly Row[] }) {
  const sorted = [...engagements].sort(byDay);
  const order = new Map(sorted.map(({ id }, index) => [id, index]));
  return (
    <DataTable
      caption="Engagement"
      hideCaption
      columns={columns(order)}
      rows={sorted}
      rowKey={({ id }) => id}
      sortParam="engagements"
      empty={<p>No meeting or event is held.</p>}
    />
  );
}
