import { Anchor } from '@mantine/core';
import type { ChangeRow_ChangeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { capitalise, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { titleOf } from '../record-panel/record-title.ts';
import { UndoButton } from './UndoButton.tsx';
import { ACTIONS, recordWords } from './words.ts';

graphql(`
  fragment ChangeRow_change on Change {
    id
    at
    by
    action
    why
    recordId
    recordLabel
    recordName
    canUndo
    record {
      ...RecordTitle_node
    }
  }
`);

interface Props {
  readonly changes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    readonly nodes: readonly ChangeRow_ChangeFragment[];
  };
  readonly onMore: (after: string) => Promise<unknown>;
}

/** Entries of the history of many records, the latest first; a record opens in the panel. */
export function ChangesTable({ changes, onMore }: Props) {
  return (
    <>
      <DataTable
        caption="Changes, the latest first"
        hideCaption
        columns={COLUMNS}
        rows={changes.nodes}
        rowKey={({ id }) => id}
        empty={<Nothing title="No change is held that you may see." />}
      />
      <ShowMore label="Show earlier changes" pageInfo={changes.pageInfo} onMore={onMore} />
    </>
  );
}

const COLUMNS: readonly Column<ChangeRow_ChangeFragment>[] = [
  { id: 'when', header: 'When', width: 11, sortBy: ({ at }) => at, cell: ({ at }) => <time dateTime={at}>{momentInWords(at)}</time> },
  { id: 'record', header: 'Record', isHeader: true, width: 20, cell: (change) => <RecordName change={change} /> },
  {
    id: 'what',
    header: 'What was done',
    width: 16,
    sortBy: ({ by }) => by,
    cell: ({ by, action, why }) => (
      <>
        {by} {ACTIONS[action]}
        {why && `: ${why}`}
      </>
    ),
  },
  {
    id: 'undo',
    header: 'Undo',
    hideHeader: true,
    width: 5,
    cell: ({ id, by, action, canUndo, recordName }) =>
      canUndo && <UndoButton changeId={id} label={`${by} ${ACTIONS[action]}${recordName ? `: ${recordName}` : ''}`} />,
  },
];

function RecordName({ change: { record, recordId, recordLabel, recordName } }: { readonly change: ChangeRow_ChangeFragment }) {
  const { params, change } = useAddress();
  const kind = capitalise(recordWords(recordLabel));
  if (!record) return <>{recordName ? `${recordName} (${kind.toLowerCase()}, taken out)` : `${kind}, taken out`}</>;
  const title = titleOf(record);
  const isOpen = params.get('selected') === recordId;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        ta="start"
        aria-expanded={isOpen}
        onClick={() => change({ selected: isOpen ? null : recordId }, { replace: true })}
      >
        {title === 'Record' ? (recordName ?? kind) : title}
      </Anchor>{' '}
      ({kind.toLowerCase()})
    </>
  );
}
