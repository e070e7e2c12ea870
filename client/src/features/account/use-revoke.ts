import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';

const RevokeAccessTokenMutation = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(id: $id) {
      accessToken {
        ...MyTokens_accessToken
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

/** Revokes one token; said where it was done. */
export function useRevoke() {
  const { isBusy, act } = useAction();
  const [revoke] = useMutation(RevokeAccessTokenMutation);
  return {
    isBusy,
    revoke: ({ id, name }: { readonly id: string; readonly name: string }) =>
      act(async () => {
        const result = await revoke({ variables: { id } });
        return outcomeOf(result, result.data?.revokeAccessToken, (payload) => payload.accessToken);
      }, `“${name}” is revoked.`),
  };
}
