import { useQuery } from '@apollo/client/react';
import type { ChangeAction, ChangeItem_ChangeFragment, ChangeReason } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { listOf, momentInWords } from '../../lib/wording.ts';
import { Failure } from '../../ui/States.tsx';
import styles from './History.module.css';

graphql(`
  fragment ChangeItem_change on Change {
    id
    at
    by
    action
    reason
    why
    revision
    fields {
      field
      before
      after
    }
  }
`);

const HistoryQuery = graphql(`
  query History($id: ID!) {
    me {
      id
      permissions
    }
    node(id: $id) {
      id
      ... on Record {
        changes(first: 25) {
          totalCount
          edges {
            node {
              ...ChangeItem_change
            }
          }
        }
      }
    }
  }
`);

const ACTIONS: Readonly<Record<ChangeAction, string>> = {
  CREATED: 'entered it',
  UPDATED: 'changed it',
  ENDED: 'ended it',
  WITHDRAWN: 'withdrew it',
  RESTORED: 'restored it',
};
const REASONS: Readonly<Record<ChangeReason, string>> = {
  WORLD: 'the world changed',
  RECORDED: 'we learnt of it',
  CORRECTION: 'a correction',
};

/** Who changed a record, when and why; newest first. */
export function History({ recordId }: { readonly recordId: string }) {
  const { data, error, loading, refetch } = useQuery(HistoryQuery, { variables: { id: recordId } });
  if (data && !data.me.permissions.includes('changes:read')) {
    return <p>You may not read who changed this record.</p>;
  }
  const changes = data?.node && 'changes' in data.node ? data.node.changes : undefined;
  if (changes) {
    return (
      <ol className={styles.history}>
        {changes.edges.map(({ node }) => (
          <ChangeItem key={node.id} change={node} />
        ))}
      </ol>
    );
  }
  if (error) return <Failure what="The history" error={error} onRetry={() => refetch()} />;
  return <p>{loading ? 'Reading the history.' : 'No change is held.'}</p>;
}

function ChangeItem({ change }: { readonly change: ChangeItem_ChangeFragment }) {
  const { at, by, action, reason, why, fields } = change;
  return (
    <li>
      <p>
        <time dateTime={at}>{momentInWords(at)}</time>: {by} {ACTIONS[action]} ({REASONS[reason]}).
      </p>
      {why && <p className={styles.why}>{why}</p>}
      {action === 'UPDATED' && fields.length > 0 && (
        <p className={styles.why}>
          {listOf(fields.map(({ field, before, after }) => `${field} from ${before ?? 'nothing'} to ${after ?? 'nothing'}`))}
        </p>
      )}
    </li>
  );
}
