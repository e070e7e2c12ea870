import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useForgetOtherDays } from '../../apollo/read-again.ts';
import { graphql } from '../../gql/index.ts';
import { describeFailure } from '../../lib/failure.ts';
import { useNotice } from '../../ui/Notices.tsx';

const UndoMutation = graphql(`
  mutation Undo($id: ID!) {
    undoChange(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

/** Takes back a change by the id of its entry in the history, and says how that went. */
export function useUndo(): (changeId: string) => Promise<void> {
  const client = useApolloClient();
  const forgetOtherDays = useForgetOtherDays();
  const notify = useNotice();
  return useCallback(
    async (changeId) => {
      try {
        const { data } = await client.mutate({ mutation: UndoMutation, variables: { id: changeId } });
        const problem = data?.undoChange.userErrors.map(({ message }) => message).join(' ');
        forgetOtherDays();
        notify({ text: problem || 'Undone.' });
        void client.refetchQueries({ include: 'active' });
      } catch (error) {
        const { title, detail } = describeFailure(error);
        notify({ text: `${title} ${detail}` });
      }
    },
    [client, forgetOtherDays, notify],
  );
}
