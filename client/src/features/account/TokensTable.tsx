import { ROLE_LABELS } from '@atlas/shared/permissions';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MyTokens_AccessTokenFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment MyTokens_accessToken on AccessToken {
    id
    name
    role
    isReadOnly
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

type Row = MyTokens_AccessTokenFragment;

/** True where a token still works. */
const works = ({ revokedAt, expiresAt }: Pick<Row, 'revokedAt' | 'expiresAt'>) => !revokedAt && new Date(expiresAt) > new Date();

function stateOf(token: Row): string {
  if (token.revokedAt) return `Revoked ${momentInWords(token.revokedAt)}`;
  return works(token) ? `Works until ${momentInWords(token.expiresAt)}` : `Ran out ${momentInWords(token.expiresAt)}`;
}

interface Props {
  readonly caption: string;
  readonly tokens: readonly Row[];
  readonly empty: ReactNode;
  /** Left out where they are only looked at. */
  readonly onRevoke?: ((token: Row) => void) | undefined;
  readonly isBusy: boolean;
}

/** Access tokens with what each may do, when it was used and how long it works. */
export function TokensTable({ caption, tokens, empty, onRevoke, isBusy }: Props) {
  const columns: Column<Row>[] = [
    { id: 'name', header: 'Name', isHeader: true, width: 14, cell: ({ name }) => name },
    {
      id: 'acts',
      header: 'Acts as',
      width: 12,
      cell: ({ role, isReadOnly }) => `${ROLE_LABELS[role]}, ${isReadOnly ? 'only reads' : 'may change records'}`,
    },
    { id: 'made', header: 'Made', width: 12, cell: ({ createdAt }) => momentInWords(createdAt) },
    { id: 'used', header: 'Last used', width: 12, cell: ({ lastUsedAt }) => (lastUsedAt ? momentInWords(lastUsedAt) : 'Never') },
    { id: 'state', header: 'State', width: 14, cell: stateOf },
    {
      id: 'revoke',
      header: 'Revoke it',
      width: 7,
      cell: (token) =>
        onRevoke &&
        works(token) && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => onRevoke(token)} data-print="hidden">
            Revoke <span className="visually-hidden">{token.name}</span>
          </Button>
        ),
    },
  ];
  return <DataTable caption={caption} hideCaption columns={columns} rows={tokens} rowKey={({ id }) => id} empty={empty} />;
}
