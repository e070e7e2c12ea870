import { graphql } from '../../gql/index.ts';
import { useAction } from '../editing/use-action.ts';
import { useSend } from '../editing/use-send.ts';

const CompleteFollowUpMutation = graphql(`
  mutation CompleteFollowUp($input: CompleteFollowUpInput!) {
    completeFollowUp(input: $input) {
      followUp {
        id
        revision
        doneOn
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

/** Marks a follow-up as done today, at one press; it can be undone. */
export function useCompleteFollowUp() {
  const complete = useSend(
    CompleteFollowUpMutation,
    (data) => data.completeFollowUp,
    (payload) => payload.followUp,
  );
  const { act, isBusy } = useAction();
  return {
    isBusy,
    complete: ({ id, revision }: { readonly id: string; readonly revision: number }) =>
      act(async () => {
        return complete({ id, revision, idempotencyKey: crypto.randomUUID() });
      }, 'Done today.'),
  };
}
