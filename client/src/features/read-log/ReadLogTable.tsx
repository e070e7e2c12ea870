import { Button } from '@mantine/core';
import type { ReadLogRow_PersonalReadFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { capitalise, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PAGE_PARAMS } from '../../ui/Pager.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { recordWords } from '../changes/words.ts';
import { titleOf } from '../record-panel/record-title.ts';

graphql(`
  fragment ReadLogRow_personalRead on PersonalRead {
    id
    at
    by
    principalId
    aboutId
    recordLabel
    operation
    requestId
    about {
      ...RecordTitle_node
    }
  }
`);

interface Props {
  readonly reads: readonly ReadLogRow_PersonalReadFragment[] | undefined;
  readonly isLoading: boolean;
  readonly isNarrowed: boolean;
}

/** Entries of the read log, the latest first. */
export function ReadLogTable({ reads, isLoading, isNarrowed }: Props) {
  return (
    <DataTable
      caption="Who read what, the latest first"
      hideCaption
      columns={COLUMNS}
      rows={reads}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      loadingText="Reading the log."
      empty={
        isNarrowed ? (
          <Nothing title="No read matches.">
            <p>Take a filter off, or choose more days.</p>
          </Nothing>
        ) : (
          <Nothing title="Nothing personal or restricted has been read yet.">
            <p>An entry is made whenever somebody opens private contact details or a restricted record.</p>
          </Nothing>
        )
      }
    />
  );
}

type Row = ReadLogRow_PersonalReadFragment;
const COLUMNS: readonly Column<Row>[] = [
  { id: 'when', header: 'When', width: 11, cell: ({ at }) => <time dateTime={at}>{momentInWords(at)}</time> },
  {
    id: 'who',
    header: 'Who read',
    isHeader: true,
    width: 13,
    cell: ({ by, principalId }) => <Only param="reader" id={principalId} name={by} says={`Only these: what ${by} read`} />,
  },
  { id: 'whose', header: 'About', width: 16, cell: (row) => <About row={row} /> },
  { id: 'what', header: 'What was read', width: 11, cell: ({ recordLabel }) => capitalise(recordWords(recordLabel)) },
  { id: 'how', header: 'Through', width: 14, cell: ({ operation, requestId }) => <span title={`Request ${requestId}`}>{operation}</span> },
];

function About({ row: { about, aboutId } }: { readonly row: Row }) {
  if (!about) return <>Something taken out or not open to you</>;
  const title = titleOf(about);
  return (
    <span>
      {about.__typename === 'Person' ? <AtlasLink to={`/people/${aboutId}`}>{title}</AtlasLink> : title}{' '}
      <Only param="about" id={aboutId} says={`Only these: reads about ${title}`} />
    </span>
  );
}

/** Keeps to the entries of one reader, or about one person. */
function Only({ param, id, name, says }: { readonly param: string; readonly id: string; readonly name?: string; readonly says: string }) {
  const { params, change } = useAddress();
  if (params.get(param) === id) return name ?? null;
  const first = Object.fromEntries(PAGE_PARAMS.map((one) => [one, null]));
  return (
    <span>
      {name}{' '}
      <Button variant="subtle" size="compact-sm" aria-label={says} data-print="hidden" onClick={() => change({ [param]: id, ...first })}>
        Only these
      </Button>
    </span>
  );
}
