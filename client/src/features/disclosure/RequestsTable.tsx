import { requestStates } from '@atlas/shared/disclosure';
import { todayInLondon } from '@atlas/shared/time';
import type { RequestRow_InformationRequestFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment RequestRow_informationRequest on InformationRequest {
    id
    reference
    isIllustrative
    receivedOn
    dueOn
    asked
    state
    preparedBy
    reviewedBy
  }
`);

type Row = RequestRow_InformationRequestFragment;
const isOpen = ({ state }: Row) => state !== 'RELEASED' && state !== 'CANCELLED';

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'reference',
    header: 'Reference',
    isHeader: true,
    width: 11,
    cell: ({ id, reference, isIllustrative }) => (
      <>
        <AtlasLink to={`/stewardship/disclosures/${id}`}>{reference}</AtlasLink> <IllustrativeTag when={isIllustrative} />
      </>
    ),
  },
  { id: 'asked', header: 'What was asked', width: 24, cell: ({ asked }) => asked },
  {
    id: 'received',
    header: 'Received',
    width: 9,
    sortBy: ({ receivedOn }) => receivedOn,
    cell: ({ receivedOn }) => dayInWords(receivedOn),
  },
  {
    id: 'due',
    header: 'Due',
    width: 10,
    sortBy: ({ dueOn }) => dueOn,
    cell: (row) => `${dayInWords(row.dueOn)}${isOpen(row) && row.dueOn < todayInLondon() ? ', overdue' : ''}`,
  },
  {
    id: 'state',
    header: 'How far',
    width: 12,
    sortBy: ({ state }) => requestStates.values.indexOf(state),
    cell: ({ state, preparedBy, reviewedBy }) =>
      `${requestStates.labels[state]}${state === 'DRAFT' ? '' : ', prepared'} by ${preparedBy}${reviewedBy ? `, reviewed by ${reviewedBy}` : ''}`,
  },
];

/** Requests for information, the latest received first. */
export function RequestsTable({ requests, isLoading }: { readonly requests: readonly Row[] | undefined; readonly isLoading: boolean }) {
  return (
    <DataTable
      caption="Requests for information"
      hideCaption
      columns={COLUMNS}
      rows={requests}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      empty={
        <Nothing title="No request for information is recorded.">
          <p>Record one above when it comes.</p>
        </Nothing>
      }
    />
  );
}
