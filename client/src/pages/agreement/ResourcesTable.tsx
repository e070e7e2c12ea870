import { RESOURCE_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { AgreementEdited } from '../../features/agreements/agreement-edit.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ExactMoney } from '../../ui/Money.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

type Row = AgreementEdited['resources'][number] & { readonly key: string };

const COLUMNS: readonly Column<Row>[] = [
  { id: 'side', header: 'Way', isHeader: true, width: 9, cell: ({ side }) => (side === 'PASSED' ? 'Passed on' : 'Asked') },
  { id: 'what', header: 'What', width: 9, cell: ({ kind }) => RESOURCE_KIND_LABELS[kind] },
  { id: 'party', header: 'To, or of', width: 14, cell: ({ party }) => party?.name ?? '' },
  {
    id: 'amount',
    header: 'Amount',
    numeric: true,
    width: 8,
    cell: ({ amountPence }) => (amountPence == null ? '' : <ExactMoney pence={amountPence} />),
  },
  { id: 'note', header: 'Note', width: 18, cell: ({ note }) => note ?? '' },
];

/** What passed with the responsibility beside what was asked for it. */
export function ResourcesTable({ resources }: { readonly resources: AgreementEdited['resources'] }) {
  return (
    <DataTable
      caption="What passed with the responsibility, and what was asked"
      hideCaption
      columns={COLUMNS}
      rows={resources.map((row, index) => ({ ...row, key: String(index) }))}
      rowKey={({ key }) => key}
      sortParam="resources"
      empty={<Nothing title="No resource is recorded as passing with it." />}
    />
  );
}
