import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure } from '../../ui/States.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import styles from './History.module.css';

const HistoryQuery = graphql(`
  query History($id: ID!, $after: String) {
    me {
      id
      permissions
    }
    changes(filter: { record: $id }, first: 10, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeItem_change
      }
    }
  }
`);

/** Who changed a record, when, why and what; newest first, each as it was then. One's own last change can be undone here. */
export function History({ recordId }: { readonly recordId: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(HistoryQuery, { variables: { id: recordId } });
  if (data && !data.me.permissions.includes('changes:read')) return <p>You may not read who changed this record.</p>;
  const changes = data?.changes;
  if (error && !changes) return <Failure what="The history" error={error} onRetry={() => refetch()} />;
  if (!changes || changes.nodes.length === 0) return <p>{loading ? 'Reading the history.' : 'No change is held.'}</p>;
  return (
    <>
      <ol className={styles.history}>
        {changes.nodes.map((change) => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ol>
      <ShowMore
        label="Show earlier changes"
        pageInfo={changes.pageInfo}
        onMore={(after) =>
          fetchMore({
            variables: { after },
            updateQuery: (held, { fetchMoreResult }) => ({
              ...fetchMoreResult,
              changes: { ...fetchMoreResult.changes, nodes: [...held.changes.nodes, ...fetchMoreResult.changes.nodes] },
            }),
          })
        }
      />
    </>
  );
}
