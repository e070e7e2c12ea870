import { useQuery } from '@apollo/client/react';
import { SOURCE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { useState } from 'react';
import { SourceForm } from '../../features/evidence/SourceForm.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import type { SourceRow_SourceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, edtfInWords, formatCount } from '../../lib/wording.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment SourceRow_source on Source {
    id
    title
    kind
    publisher
    publishedOn
    licence
    evidenceCount
  }
`);

const SourcesQuery = graphql(`
  query Sources($first: Int!, $after: String) {
    sources(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...SourceRow_source
      }
    }
  }
`);

const COLUMNS: readonly Column<SourceRow_SourceFragment>[] = [
  {
    id: 'title',
    header: 'Source',
    isHeader: true,
    width: 20,
    sortBy: ({ title }) => title,
    cell: ({ id, title }) => <AtlasLink to={`/sources/${id}`}>{title}</AtlasLink>,
  },
  { id: 'kind', header: 'Kind', width: 7, sortBy: ({ kind }) => SOURCE_KIND_LABELS[kind], cell: ({ kind }) => SOURCE_KIND_LABELS[kind] },
  { id: 'publisher', header: 'Publisher', width: 12, sortBy: ({ publisher }) => publisher, cell: ({ publisher }) => publisher ?? '' },
  {
    id: 'published',
    header: 'Published',
    width: 8,
    sortBy: ({ publishedOn }) => publishedOn,
    cell: ({ publishedOn }) => edtfInWords(publishedOn),
  },
  { id: 'licence', header: 'Licence', width: 10, cell: ({ licence }) => licence ?? '' },
  {
    id: 'evidence',
    header: 'Evidence',
    numeric: true,
    width: 7,
    sortBy: ({ evidenceCount }) => evidenceCount,
    cell: ({ evidenceCount }) => formatCount(evidenceCount),
  },
];

/** Where does what is held come from? */
export function SourcesPage() {
  const { params } = useAddress();
  const { can } = useCan();
  const [isRecording, setRecording] = useState(false);
  const { data, loading, error, refetch } = useQuery(SourcesQuery, { variables: { first: 100, after: params.get('after') } });
  const list = data?.sources;
  const pieces = list?.nodes.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0) ?? 0;
  return (
    <Page
      title="Sources"
      sentence={
        list &&
        `${countOf(list.totalCount, 'source')} ${list.totalCount === 1 ? 'is' : 'are'} held; ${countOf(pieces, 'piece')} of evidence ${pieces === 1 ? 'comes' : 'come'} from ${list.pageInfo.hasNextPage ? 'those on this page' : 'them'}.`
      }
      actions={can('evidence:add') && <AddButton label="Record a source" onPress={() => setRecording(true)} />}
    >
      {isRecording && <SourceForm onClose={() => setRecording(false)} />}
      {error && !list ? (
        <Failure what="The sources" error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable
          caption="Sources"
          hideCaption
          columns={COLUMNS}
          rows={list?.nodes}
          rowKey={({ id }) => id}
          isLoading={loading}
          loadingText="Reading the sources."
          empty={<Nothing title="No source is held." />}
        />
      )}
      {list && <Pager what="sources" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
    </Page>
  );
}
