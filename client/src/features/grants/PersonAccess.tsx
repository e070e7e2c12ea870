import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { MyTokens_AccessTokenFragment, PersonAccess_SessionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import { browserInWords } from '../account/browser.ts';
import { TokensTable } from '../account/TokensTable.tsx';
import { useRevoke } from '../account/use-revoke.ts';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';

graphql(`
  fragment PersonAccess_session on Session {
    id
    createdAt
    lastSeenAt
    browser
  }
`);

const EndSessionsOfMutation = graphql(`
  mutation EndSessionsOf($principal: ID!) {
    endSessionsOf(principal: $principal) {
      ended
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const COLUMNS: Column<PersonAccess_SessionFragment>[] = [
  { id: 'browser', header: 'Browser', isHeader: true, width: 16, cell: ({ browser }) => browserInWords(browser) },
  { id: 'began', header: 'Signed in', width: 13, cell: ({ createdAt }) => momentInWords(createdAt) },
  { id: 'used', header: 'Last used', width: 13, cell: ({ lastSeenAt }) => momentInWords(lastSeenAt) },
];

interface Props {
  readonly person: { readonly id: string; readonly name: string };
  readonly sessions: readonly PersonAccess_SessionFragment[];
  readonly tokens: readonly MyTokens_AccessTokenFragment[];
}

/** How somebody gets in: where they are signed in and what their programs sign in with, and ending that. */
export function PersonAccess({ person, sessions, tokens }: Props) {
  const { isBusy, act } = useAction();
  const { isBusy: isRevoking, revoke } = useRevoke();
  const [endSessions] = useMutation(EndSessionsOfMutation);
  const endAll = () =>
    act(async () => {
      const result = await endSessions({ variables: { principal: person.id } });
      return outcomeOf(result, result.data?.endSessionsOf, ({ ended }) => ended);
    }, `${person.name} is signed out everywhere.`);
  return (
    <Section
      title={`How ${person.name} gets in`}
      note={`${person.name} is signed in ${countOf(sessions.length, 'time')} and has ${countOf(tokens.length, 'access token')}. Ending them cannot be undone; whoever still has a role signs in again.`}
      actions={
        sessions.length > 0 && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={endAll}>
            End all sessions of {person.name}
          </Button>
        )
      }
    >
      <DataTable caption={`Sessions of ${person.name}`} columns={COLUMNS} rows={sessions} rowKey={({ id }) => id} empty={null} />
      <TokensTable caption={`Access tokens of ${person.name}`} tokens={tokens} empty={null} onRevoke={revoke} isBusy={isRevoking} />
    </Section>
  );
}
