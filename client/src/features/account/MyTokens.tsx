import { useMutation } from '@apollo/client/react';
import type { Role } from '@atlas/shared/permissions';
import { useState } from 'react';
import type { MyTokens_AccessTokenFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';
import { TokenForm } from './TokenForm.tsx';
import { TokenSecret } from './TokenSecret.tsx';
import { TokensTable } from './TokensTable.tsx';

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

interface Props {
  readonly tokens: readonly MyTokens_AccessTokenFragment[];
  /** Roles a token of theirs may act in; none where they make no tokens. */
  readonly roles: readonly Role[];
  readonly canRevoke: boolean;
}

/** What one's own programs sign in with: made, told once, revoked. */
export function MyTokens({ tokens, roles, canRevoke }: Props) {
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string }>();
  const { isBusy, revoke } = useRevoke();
  return (
    <Section
      title="Your access tokens"
      note={
        roles.length > 0
          ? 'A program of yours reads the Atlas with one, as you or less. Revoking it cannot be undone: make another.'
          : 'A program reads the Atlas with an access token. Analysts, brokers, stewards and administrators make them, each for themselves.'
      }
      actions={roles.length > 0 && <AddButton label="Make a token" onPress={() => setMaking(true)} />}
    >
      {made && <TokenSecret {...made} onClose={() => setMade(undefined)} />}
      <TokensTable
        caption="Your access tokens"
        tokens={tokens}
        empty={roles.length > 0 ? <Nothing title="You have no access tokens." /> : null}
        onRevoke={canRevoke ? revoke : undefined}
        isBusy={isBusy}
      />
      {isMaking && <TokenForm roles={roles} onClose={() => setMaking(false)} onMade={setMade} />}
    </Section>
  );
}
