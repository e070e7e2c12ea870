import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Failure } from '../../ui/States.tsx';
import styles from './History.module.css';

const AsItWasQuery = graphql(`
  query AsItWas($id: ID!) {
    node(id: $id) {
      id
      ... on Change {
        snapshot {
          field
          label
          value
        }
      }
    }
  }
`);

/** All that a record said after one of its changes. */
export function AsItWas({ changeId }: { readonly changeId: string }) {
  const { data, error, loading, refetch } = useQuery(AsItWasQuery, { variables: { id: changeId } });
  const snapshot = data?.node && 'snapshot' in data.node ? data.node.snapshot : undefined;
  if (error && !snapshot) return <Failure what="The record as it was" error={error} onRetry={() => refetch()} />;
  if (!snapshot) return <p role="status">{loading ? 'Reading the record as it was.' : 'It is not held any more.'}</p>;
  return (
    <div className={styles.snapshot}>
      <Facts facts={snapshot.map(({ label, value }) => ({ label, value }))} />
    </div>
  );
}
