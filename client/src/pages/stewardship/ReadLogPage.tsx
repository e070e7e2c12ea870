import { useQuery } from '@apollo/client/react';
import { dayAfter, isIsoDate } from '@atlas/shared/time';
import { ReadLogFilters } from '../../features/read-log/ReadLogFilters.tsx';
import { ReadLogTable } from '../../features/read-log/ReadLogTable.tsx';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';

const PAGE_SIZE = 50;

const ReadLogQuery = graphql(`
  query ReadLog($about: ID, $by: ID, $from: Date, $to: Date, $after: String, $first: Int!) {
    personalReads(about: $about, by: $by, from: $from, to: $to, after: $after, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReadLogRow_personalRead
      }
    }
  }
`);

/** Who read what is personal or restricted? */
export function ReadLogPage() {
  return (
    <ForHolders title="Read log" needs="read-log:read">
      <ReadLog />
    </ForHolders>
  );
}

function ReadLog() {
  const { params } = useAddress();
  const day = (name: string) => {
    const text = params.get(name);
    return isIsoDate(text) ? text : undefined;
  };
  const [from, until] = [day('since'), day('until')];
  const { data, previousData, loading, error, refetch } = useQuery(ReadLogQuery, {
    variables: {
      about: params.get('about'),
      by: params.get('reader'),
      from,
      to: until && dayAfter(until),
      after: params.get('after'),
      first: PAGE_SIZE,
    },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? (loading ? previousData : undefined))?.personalReads;
  const isNarrowed = ['about', 'reader', 'since', 'until'].some((name) => params.has(name));
  return (
    <Page
      title="Read log"
      sentence={
        list &&
        `${countOf(list.totalCount, 'read')} of what is personal or restricted ${list.totalCount === 1 ? 'is' : 'are'} logged for your councils’ records${isNarrowed ? ' and match' : ''}. Nobody can change this log.`
      }
    >
      <StewardshipTabs />
      <ReadLogFilters />
      {error && !list ? (
        <Failure what="The read log" error={error} onRetry={() => refetch()} />
      ) : (
        <ReadLogTable reads={list?.nodes} isLoading={loading} isNarrowed={isNarrowed} />
      )}
      {list && <Pager what="reads" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
    </Page>
  );
}
