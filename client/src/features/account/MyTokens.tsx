import type { Role } from '@atlas/shared/permissions';
import { useState } from 'react';
import type { MyTokens_AccessTokenFragment } from '../../gql/graphql.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import { TokenForm } from './TokenForm.tsx';
import { TokenSecret } from './TokenSecret.tsx';
import { TokensTable } from './TokensTable.tsx';
import { useRevoke } from './use-revoke.ts';

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
