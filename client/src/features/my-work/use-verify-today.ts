import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';

const VerifyTieTodayMutation = graphql(`
  mutation VerifyTieToday($input: VerifyInput!) {
    verifyTie(input: $input) {
      tie {
        id
        revision
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

const VerifyProvisionTodayMutation = graphql(`
  mutation VerifyProvisionToday($input: VerifyInput!) {
    verifyProvision(input: $input) {
      provision {
        id
        revision
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

/** Says that somebody made sure of a tie or a provision today, at one press; it can be undone. */
export function useVerifyToday() {
  const [tie] = useMutation(VerifyTieTodayMutation);
  const [provision] = useMutation(VerifyProvisionTodayMutation);
  const { act, isBusy } = useAction();
  return {
    isBusy,
    verify: ({ __typename, id, revision }: { readonly __typename: string; readonly id: string; readonly revision: number }) =>
      act(async () => {
        const variables = { input: { id, revision, idempotencyKey: crypto.randomUUID() } };
        if (__typename === 'Tie') {
          const result = await tie({ variables });
          return outcomeOf(result, result.data?.verifyTie, (payload) => payload.tie);
        }
        const result = await provision({ variables });
        return outcomeOf(result, result.data?.verifyProvision, (payload) => payload.provision);
      }, 'Verified today.'),
  };
}
