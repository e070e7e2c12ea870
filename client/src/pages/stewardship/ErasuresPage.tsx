import { useQuery } from '@apollo/client/react';
import { Box } from '@mantine/core';
import { useState } from 'react';
import { EraseDialog } from '../../features/erasure/EraseDialog.tsx';
import { RecordField } from '../../features/records/RecordField.tsx';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import type { ErasuresQuery as ErasuresData } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

const ErasuresQuery = graphql(`
  query Erasures($after: String) {
    erasures(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        by
        reason
        recordId
      }
    }
  }
`);
const ToEraseQuery = graphql(`
  query ToErase($id: ID!) {
    person(id: $id) {
      id
      name
      revision
    }
  }
`);

type Row = ErasuresData['erasures']['nodes'][number];
const COLUMNS: readonly Column<Row>[] = [
  { id: 'when', header: 'When', isHeader: true, width: 11, cell: ({ at }) => <time dateTime={at}>{momentInWords(at)}</time> },
  { id: 'who', header: 'By whom', width: 12, cell: ({ by }) => by },
  { id: 'why', header: 'Why', width: 24, cell: ({ reason }) => reason },
  { id: 'what', header: 'Tombstone', width: 10, cell: ({ recordId }) => <AtlasLink to={`/people/${recordId}`}>What is left</AtlasLink> },
];

/** Who was erased when and why: not who they were. */
export function ErasuresPage() {
  return (
    <ForHolders title="Erasures" needs="erasure:run">
      <Erasures />
    </ForHolders>
  );
}

function Erasures() {
  const { params } = useAddress();
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const { data, loading, error, refetch } = useQuery(ErasuresQuery, {
    variables: { after: params.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const found = useQuery(ToEraseQuery, { variables: { id: chosen?.id ?? '' }, skip: chosen === null, fetchPolicy: 'network-only' });
  const person = chosen === null ? null : found.data?.person;
  const list = data?.erasures;
  return (
    <Page
      title="Erasures"
      sentence={
        list &&
        (list.totalCount === 0
          ? 'No erasure is logged for your councils; the log tells that it happened and why, not who it was.'
          : `${countOf(list.totalCount, 'erasure')} ${list.totalCount === 1 ? 'is' : 'are'} logged for your councils: that it happened and why, not who it was.`)
      }
    >
      <StewardshipTabs />
      <Section title="Erase a person" note="What would go is shown first. Nothing is erased before their name is typed.">
        <Box maw="30rem">
          <RecordField label="Who" types={['PERSON']} bound={{ value: chosen, onChange: setChosen }} />
        </Box>
      </Section>
      <Section title="The log">
        {error && !list ? (
          <Failure what="The log of erasures" error={error} onRetry={() => refetch()} />
        ) : (
          <DataTable
            caption="Erasures, the latest first"
            hideCaption
            columns={COLUMNS}
            rows={list?.nodes}
            rowKey={({ id }) => id}
            isLoading={loading}
            empty={<Nothing title="Nobody has been erased." />}
          />
        )}
        {list && <Pager what="erasures" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      </Section>
      {person && <EraseDialog person={person} onClose={() => setChosen(null)} />}
    </Page>
  );
}
