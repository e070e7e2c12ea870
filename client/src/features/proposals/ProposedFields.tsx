import type { ProposedFields_ProposalFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment ProposedFields_proposal on Proposal {
    id
    isStale
    fields {
      field
      label
      before
      now
      proposed
      isClash
    }
  }
`);

type Field = ProposedFields_ProposalFragment['fields'][number];

const NOTHING = <span className="visually-hidden">nothing</span>;
const label: Column<Field> = { id: 'field', header: 'Field', isHeader: true, width: 8, cell: ({ label: text }) => text };
const before: Column<Field> = { id: 'before', header: 'When it was proposed', width: 12, cell: (field) => field.before ?? NOTHING };
const now: Column<Field> = {
  id: 'now',
  header: 'Now',
  width: 12,
  cell: (field) => (
    <div>
      {field.now ?? NOTHING}
      {field.isClash && <p>Changed since by somebody else.</p>}
    </div>
  ),
};
const proposed: Column<Field> = {
  id: 'proposed',
  header: 'Proposed',
  width: 14,
  cell: (field) => (field.proposed === null ? 'Taken away' : <strong>{field.proposed}</strong>),
};

/** What a proposal would change, field by field: as it is and as it would be; where somebody changed the record since, as it was too. */
export function ProposedFields({ proposal: { fields, isStale } }: { readonly proposal: ProposedFields_ProposalFragment }) {
  const isNew = fields.every((field) => field.before === null && field.now === null);
  return (
    <DataTable
      caption="What is proposed, field by field"
      hideCaption
      isSlim
      columns={isNew ? [label, proposed] : isStale ? [label, before, now, proposed] : [label, now, proposed]}
      rows={fields}
      rowKey={({ field }) => field}
      empty={<p>Nothing of it is open to you any more.</p>}
    />
  );
}
