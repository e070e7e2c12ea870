import { useQuery } from '@apollo/client/react';
import { ChangesTable } from '../../features/changes/ChangesTable.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { graphql } from '../../gql/index.ts';
import { countOf } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';

const AllChangesQuery = graphql(`
  query AllChanges($after: String) {
    changes(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeRow_change
      }
    }
  }
`);

/** Who changed what lately? */
export function HistoryPage() {
  const { data, error, refetch, fetchMore } = useQuery(AllChangesQuery);
  if (!data) {
    if (error) return <Failure isPage what="The history" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Reading the history." />;
  }
  const { changes } = data;
  return (
    <Page
      title="History"
      sentence={`${countOf(changes.totalCount, 'change')} ${changes.totalCount === 1 ? 'is' : 'are'} held of the records you may see. Nothing is ever deleted: what was taken out can be put back.`}
    >
      <ChangesTable
        changes={changes}
        onMore={(after) =>
          fetchMore({
            variables: { after },
            updateQuery: (held, { fetchMoreResult }) => ({
              changes: { ...fetchMoreResult.changes, nodes: [...held.changes.nodes, ...fetchMoreResult.changes.nodes] },
            }),
          })
        }
      />
      <RecordPanel />
    </Page>
  );
}
