import type { Owed_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, dayInWords, UNSEEN } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment Owed_agreement on Agreement {
    id
    title
    obligations {
      id
      text
      dueOn
      doneOn
      isOverdue
      owedBy {
        id
        name
      }
    }
  }
`);

type Row = Owed_AgreementFragment['obligations'][number] & { readonly agreement: { readonly id: string; readonly title: string } };

const COLUMNS: readonly Column<Row>[] = [
  { id: 'what', header: 'What', isHeader: true, width: 18, sortBy: ({ text }) => text, cell: ({ text }) => text },
  {
    id: 'by',
    header: 'Owed by',
    width: 12,
    sortBy: ({ owedBy }) => owedBy?.name,
    cell: ({ owedBy }) => owedBy?.name ?? capitalise(UNSEEN.party),
  },
  {
    id: 'due',
    header: 'Due',
    width: 10,
    nowrap: true,
    sortBy: ({ dueOn }) => dueOn,
    cell: ({ dueOn, isOverdue }) => `${dayInWords(dueOn)}${isOverdue ? ', overdue' : ''}`,
  },
  {
    id: 'under',
    header: 'Under',
    width: 14,
    sortBy: ({ agreement }) => agreement.title,
    cell: ({ agreement }) => <AtlasLink to={`/agreements/${agreement.id}`}>{agreement.title}</AtlasLink>,
  },
];

/** What is still to be done under one's agreements, by whom and by when. */
export function Owed({ agreements }: { readonly agreements: readonly Owed_AgreementFragment[] }) {
  const rows = agreements
    .flatMap(({ id, title, obligations }) => obligations.map((obligation) => ({ ...obligation, agreement: { id, title } })))
    .filter(({ doneOn }) => !doneOn);
  return (
    <DataTable
      caption="Obligations still to be met"
      hideCaption
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      sortParam="obligations"
      empty={<p>Nothing is still to be done under them that is held here.</p>}
    />
  );
}
