import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OrganisationForm } from '../../features/organisations/OrganisationForm.tsx';
import { themeNames } from '../../features/themes/ThemePicker.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { PAGE_PARAMS, Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { describeWanted, readWanted, sentenceAbout, toFilter, toOrder } from './filters.ts';
import { OrganisationFilters } from './OrganisationFilters.tsx';
import { columns } from './organisation-columns.tsx';

const PAGE_SIZE = 50;

const OrganisationsQuery = graphql(`
  query Organisations(
    $filter: OrganisationFilter
    $orderBy: OrganisationOrder
    $asAt: Date
    $first: Int!
    $after: String
    $illustrative: OrganisationFilter
    $place: ID!
    $hasPlace: Boolean!
  ) {
    organisations(filter: $filter, orderBy: $orderBy, asAt: $asAt, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...OrganisationRow_organisation
      }
    }
    illustrative: organisations(filter: $illustrative, asAt: $asAt, first: 1) {
      totalCount
    }
    frameworks(asAt: $asAt) {
      ...ThemePicker_framework
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
    }
  }
`);

/** Who is there? Search, narrow and sort; the whole view is in the address. */
export function OrganisationsPage() {
  const address = useAddress();
  const { asAt, place, params } = address;
  const wanted = readWanted(address);
  const { can } = useCan();
  const navigate = useNavigate();
  const [isRecording, setRecording] = useState(false);
  const { data, previousData, loading, error, refetch } = useQuery(OrganisationsQuery, {
    variables: {
      filter: toFilter(wanted, place),
      illustrative: toFilter({ ...wanted, madeUp: wanted.madeUp ?? 'only' }, place),
      orderBy: toOrder(params.get('sort')),
      asAt,
      first: PAGE_SIZE,
      after: params.get('after'),
      place: place ?? '',
      hasPlace: place !== undefined,
    },
  });
  const shown = data ?? (loading ? previousData : undefined);
  const list = shown?.organisations;
  const frameworks = shown?.frameworks ?? [];
  const names = themeNames(frameworks);
  const narrowing = describeWanted(
    wanted,
    shown?.area?.name,
    wanted.themes.flatMap((id) => names.get(id) ?? []),
  );
  const day = asAt ? ` as at ${dayInWords(asAt)}` : '';
  return (
    <Page
      title="Organisations"
      sentence={list && sentenceAbout(list.totalCount, wanted.madeUp ? 0 : (shown?.illustrative.totalCount ?? 0), narrowing, day)}
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
      actions={
        can('organisation:edit') && (
          <Button variant="default" onClick={() => setRecording(true)}>
            Record an organisation
          </Button>
        )
      }
    >
      <OrganisationFilters wanted={wanted} frameworks={frameworks} />
      {error && !list ? (
        <Failure what="The organisations" error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable
          caption={list ? `${formatCount(list.nodes.length)} of ${countOf(list.totalCount, 'organisation')}` : 'Organisations'}
          hideCaption
          columns={columns}
          rows={list?.nodes}
          rowKey={({ id }) => id}
          pageParams={PAGE_PARAMS}
          isLoading={loading}
          loadingText="Finding the organisations that match."
          skeletonRows={20}
          empty={
            <Nothing title="No organisation matches.">
              <p>Try fewer letters, take a filter off, or look at another place or day.</p>
            </Nothing>
          }
        />
      )}
      {isRecording && (
        <OrganisationForm onClose={() => setRecording(false)} onSaved={({ id }) => void navigate(address.to(`/organisations/${id}`))} />
      )}
      {list && <Pager what="organisations" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
    </Page>
  );
}
