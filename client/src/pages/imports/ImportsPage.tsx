import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useCan } from '../../features/viewer/use-can.ts';
import type { ImportRow_ImportRunFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, formatCount, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { profileInWords, STATES } from './words.ts';

graphql(`
  fragment ImportRow_importRun on ImportRun {
    id
    profile
    fileName
    state
    startedAt
    rowsRead
    created
    changed
    rejected
  }
`);

const ImportsQuery = graphql(`
  query Imports($first: Int!, $after: String) {
    importRuns(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ImportRow_importRun
      }
    }
  }
`);

const COLUMNS: readonly Column<ImportRow_ImportRunFragment>[] = [
  {
    id: 'file',
    header: 'File',
    isHeader: true,
    width: 18,
    sortBy: ({ fileName }) => fileName,
    cell: ({ id, fileName }) => <AtlasLink to={`/imports/${id}`}>{fileName}</AtlasLink>,
  },
  { id: 'what', header: 'What it is', width: 12, sortBy: ({ profile }) => profile, cell: ({ profile }) => profileInWords(profile) },
  { id: 'when', header: 'When', width: 12, sortBy: ({ startedAt }) => startedAt, cell: ({ startedAt }) => momentInWords(startedAt) },
  { id: 'state', header: 'State', width: 7, sortBy: ({ state }) => STATES[state], cell: ({ state }) => STATES[state] },
  {
    id: 'rows',
    header: 'Rows',
    numeric: true,
    width: 5,
    sortBy: ({ rowsRead }) => rowsRead,
    cell: ({ rowsRead }) => formatCount(rowsRead),
  },
  {
    id: 'created',
    header: 'Created',
    numeric: true,
    width: 5,
    sortBy: ({ created }) => created,
    cell: ({ created }) => formatCount(created),
  },
  {
    id: 'changed',
    header: 'Changed',
    numeric: true,
    width: 5,
    sortBy: ({ changed }) => changed,
    cell: ({ changed }) => formatCount(changed),
  },
  {
    id: 'refused',
    header: 'Refused',
    numeric: true,
    width: 5,
    sortBy: ({ rejected }) => rejected,
    cell: ({ rejected }) => formatCount(rejected),
  },
];

/** What was brought in from files? */
export function ImportsPage() {
  const { can } = useCan();
  const { params } = useAddress();
  const { data, loading, error, refetch } = useQuery(ImportsQuery, { variables: { first: 50, after: params.get('after') } });
  const list = data?.importRuns;
  return (
    <Page
      title="Imports"
      sentence={list && `${countOf(list.totalCount, 'import')} ${list.totalCount === 1 ? 'is' : 'are'} held that you may see.`}
      actions={
        can('import:run') && (
          <Button component={AtlasLink} to="/import">
            Bring in a spreadsheet
          </Button>
        )
      }
    >
      {error && !list ? (
        <Failure what="The imports" error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable
          caption="Imports, the latest first"
          hideCaption
          columns={COLUMNS}
          rows={list?.nodes}
          rowKey={({ id }) => id}
          isLoading={loading}
          loadingText="Reading the imports."
          empty={
            <Nothing title="Nothing was brought in from a file yet.">
              {can('import:run') && <p>Begin with your own spreadsheet: the button is at the top of this page.</p>}
            </Nothing>
          }
        />
      )}
      {list && <Pager what="imports" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
    </Page>
  );
}
