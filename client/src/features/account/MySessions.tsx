import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { MySessions_SessionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import { outcomeOf } from '../editing/payload.ts';
import { useAction } from '../editing/use-action.ts';
import { browserInWords } from './browser.ts';

graphql(`
  fragment MySessions_session on Session {
    id
    createdAt
    lastSeenAt
    expiresAt
    browser
    isCurrent
  }
`);

const EndSessionMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      sessions {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      sessions {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  readonly sessions: readonly MySessions_SessionFragment[];
  /** False where they are only looked at. */
  readonly canEnd: boolean;
}

/** Where one is signed in, and ending that. */
export function MySessions({ sessions, canEnd }: Props) {
  const { isBusy, act } = useAction();
  const [end] = useMutation(EndSessionMutation);
  const [endOthers] = useMutation(EndOtherSessionsMutation);
  const endOne = async (id: string) => {
    const result = await end({ variables: { id } });
    return outcomeOf(result, result.data?.endSession, (payload) => payload.sessions);
  };
  const endAllOthers = async () => {
    const result = await endOthers();
    return outcomeOf(result, result.data?.endOtherSessions, (payload) => payload.sessions);
  };
  const columns: Column<MySessions_SessionFragment>[] = [
    { id: 'browser', header: 'Browser', isHeader: true, width: 16, cell: ({ browser }) => browserInWords(browser) },
    { id: 'began', header: 'Signed in', width: 13, cell: ({ createdAt }) => momentInWords(createdAt) },
    { id: 'used', header: 'Last used', width: 13, cell: ({ lastSeenAt }) => momentInWords(lastSeenAt) },
    { id: 'ends', header: 'Ends unless used again', width: 13, cell: ({ expiresAt }) => momentInWords(expiresAt) },
    {
      id: 'end',
      header: 'End it',
      width: 7,
      cell: ({ id, browser, createdAt, isCurrent }) =>
        isCurrent
          ? 'This one'
          : canEnd && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                onClick={() => act(() => endOne(id), 'That session is ended.')}
                data-print="hidden"
              >
                End{' '}
                <span className="visually-hidden">
                  the session of {browserInWords(browser)} since {momentInWords(createdAt)}
                </span>
              </Button>
            ),
    },
  ];
  return (
    <Section
      title="Where you are signed in"
      note="End a session that you do not know or no longer use. That cannot be undone: whoever used it has to sign in again."
      actions={
        canEnd &&
        sessions.length > 1 && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => act(endAllOthers, 'All other sessions are ended.')}>
            End all others
          </Button>
        )
      }
    >
      <DataTable caption="Your sessions" hideCaption columns={columns} rows={sessions} rowKey={({ id }) => id} empty={null} />
    </Section>
  );
}
