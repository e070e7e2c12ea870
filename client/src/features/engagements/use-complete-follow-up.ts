import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';

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
        field
        code
        message
      }
    }
  }
`);

/** Marks a follow-up as done today, at one press; it can be undone. */
export function useCompleteFollowUp() {
  const [complete] = useMutation(CompleteFollowUpMutation);
  const { act, isBusy } = useAction();
  return {
    isBusy,
    complete: ({ id, revision }: { readonly id: string; readonly revision: number }) =>
      act(async () => {
        const result = await complete({ variables: { input: { id, revision, idempotencyKey: crypto.randomUUID() } } });
        return outcomeOf(result, result.data?.completeFollowUp, (payload) => payload.followUp);
      }, 'Done today.'),
  };
}
