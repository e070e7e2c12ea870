import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { ProgrammeForm } from '../../features/programmes/ProgrammeForm.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import type { ProgrammeRow_ProgrammeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, formatCount, spanInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment ProgrammeRow_programme on Programme {
    id
    name
    startsOn
    endsOn
    isIllustrative
    lead {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
    initiatives {
      id
    }
  }
`);

const ProgrammesQuery = graphql(`
  query Programmes($first: Int!, $after: String) {
    programmes(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ProgrammeRow_programme
      }
    }
  }
`);

const COLUMNS: readonly Column<ProgrammeRow_ProgrammeFragment>[] = [
  {
    id: 'name',
    header: 'Programme',
    isHeader: true,
    width: 18,
    sortBy: ({ name }) => name,
    cell: ({ id, name, isIllustrative }) => (
      <>
        <AtlasLink to={`/programmes/${id}`}>{name}</AtlasLink> <IllustrativeTag when={isIllustrative} />
      </>
    ),
  },
  {
    id: 'lead',
    header: 'Led by',
    width: 14,
    sortBy: ({ lead }) => lead[0]?.name,
    cell: ({ lead }) => <OrganisationNames organisations={lead} />,
  },
  { id: 'where', header: 'Where', width: 10, sortBy: ({ areas }) => areas[0]?.name, cell: ({ areas }) => <AreaNames areas={areas} /> },
  { id: 'when', header: 'When', width: 10, cell: ({ startsOn, endsOn }) => spanInWords(startsOn, endsOn) },
  {
    id: 'initiatives',
    header: 'Initiatives',
    numeric: true,
    width: 6,
    sortBy: ({ initiatives }) => initiatives.length,
    cell: ({ initiatives }) => formatCount(initiatives.length),
  },
];

/** Which programmes of work are there, where, and who leads them? */
export function ProgrammesPage() {
  const { params } = useAddress();
  const { can } = useCan();
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const { data, loading, error, refetch } = useQuery(ProgrammesQuery, { variables: { first: 100, after: params.get('after') } });
  const list = data?.programmes;
  const initiatives = list?.nodes.reduce((sum, programme) => sum + programme.initiatives.length, 0) ?? 0;
  return (
    <Page
      title="Programmes"
      actions={
        can('programme:edit') && (
          <Button variant="default" onClick={() => setNew(true)}>
            Record a programme
          </Button>
        )
      }
      sentence={
        list &&
        `${countOf(list.totalCount, 'programme')} of work ${list.totalCount === 1 ? 'is' : 'are'} held, with ${countOf(initiatives, 'pilot, project or other initiative', 'pilots, projects and other initiatives')}.`
      }
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
    >
      {error && !list ? (
        <Failure what="The programmes" error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable
          caption="Programmes"
          hideCaption
          columns={COLUMNS}
          rows={list?.nodes}
          rowKey={({ id }) => id}
          isLoading={loading}
          loadingText="Reading the programmes."
          empty={<Nothing title="No programme is held." />}
        />
      )}
      {list && <Pager what="programmes" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      {isNew && <ProgrammeForm onClose={() => setNew(false)} onSaved={({ id }) => void navigate(`/programmes/${id}`)} />}
    </Page>
  );
}
