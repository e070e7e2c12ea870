import { useQuery } from '@apollo/client/react';
import { addMonths, todayInLondon } from '@atlas/shared/time';
import { LIVE_STAGES } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AgreementForm } from '../../features/agreements/AgreementForm.tsx';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { AgreementTabs } from '../../features/agreements/AgreementTabs.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Page } from '../../ui/Page.tsx';
import { PAGE_PARAMS, Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { AgreementFilters } from './AgreementFilters.tsx';
import { describeWanted, readWanted, sentenceAbout, toFilter, toOrder, type Wanted } from './filters.ts';

const PAGE_SIZE = 50;

const AgreementsQuery = graphql(`
  query Agreements(
    $filter: AgreementFilter
    $orderBy: AgreementOrder
    $asAt: Date
    $first: Int!
    $after: String
    $live: AgreementFilter
    $ending: AgreementFilter
    $place: ID!
    $hasPlace: Boolean!
    $party: ID!
    $hasParty: Boolean!
  ) {
    agreements(filter: $filter, orderBy: $orderBy, asAt: $asAt, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AgreementRow_agreement
      }
    }
    live: agreements(filter: $live, asAt: $asAt, first: 1) {
      totalCount
    }
    ending: agreements(filter: $ending, asAt: $asAt, first: 1) {
      totalCount
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
    }
    organisation(id: $party) @include(if: $hasParty) {
      id
      name
    }
  }
`);

/** What has been agreed, with whom, how far is it, and when does it end? */
export function AgreementsPage() {
  const address = useAddress();
  const navigate = useNavigate();
  const { can } = useCan();
  const [isRecording, setRecording] = useState(false);
  const { asAt, place, params } = address;
  const wanted = readWanted(address);
  const live: Wanted = { ...wanted, stages: [...LIVE_STAGES] };
  const { data, previousData, loading, error, refetch } = useQuery(AgreementsQuery, {
    variables: {
      filter: toFilter(wanted, place),
      live: toFilter(live, place),
      ending: toFilter({ ...live, endsBefore: addMonths(asAt ?? todayInLondon(), 12) }, place),
      orderBy: toOrder(params.get('sort')),
      asAt,
      first: PAGE_SIZE,
      after: params.get('after'),
      place: place ?? '',
      hasPlace: place !== undefined,
      party: wanted.party ?? '',
      hasParty: wanted.party !== undefined,
    },
  });
  const shown = data ?? (loading ? previousData : undefined);
  const list = shown?.agreements;
  const narrowing = describeWanted(wanted, shown?.area?.name, shown?.organisation?.name);
  const day = asAt ? ` as at ${dayInWords(asAt)}` : '';
  return (
    <Page
      title="Agreements"
      sentence={
        shown &&
        sentenceAbout(
          { all: shown.agreements.totalCount, live: shown.live.totalCount, ending: shown.ending.totalCount },
          `${narrowing}${day}`,
          wanted,
        )
      }
      actions={
        can('agreement:edit') && (
          <Button variant="default" onClick={() => setRecording(true)}>
            Record an agreement
          </Button>
        )
      }
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
    >
      <AgreementTabs />
      <AgreementFilters wanted={wanted} />
      {error && !list ? (
        <Failure what="The agreements" error={error} onRetry={() => refetch()} />
      ) : (
        <AgreementsTable
          caption="Agreements"
          agreements={list?.nodes}
          order="server"
          pageParams={PAGE_PARAMS}
          isLoading={loading}
          empty={
            <Nothing title="No agreement matches.">
              <p>Take a filter off, or look at another place or day.</p>
            </Nothing>
          }
        />
      )}
      {list && <Pager what="agreements" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      {isRecording && <AgreementForm onClose={() => setRecording(false)} onSaved={({ id }) => navigate(address.to(`/agreements/${id}`))} />}
    </Page>
  );
}
