import { ASSET_CONDITION_LABELS, ASSET_CONDITIONS } from '@atlas/shared/vocabulary';
import type { Conditions_AssetFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment Conditions_asset on Asset {
    id
    conditions {
      condition
      on
      note
    }
  }
`);

type Row = Conditions_AssetFragment['conditions'][number];

const COLUMNS: readonly Column<Row>[] = [
  { id: 'on', header: 'Looked at on', isHeader: true, width: 12, sortBy: ({ on }) => on, cell: ({ on }) => dayInWords(on) },
  {
    id: 'condition',
    header: 'Condition',
    width: 10,
    sortBy: ({ condition }) => ASSET_CONDITIONS.indexOf(condition),
    cell: ({ condition }) => ASSET_CONDITION_LABELS[condition],
  },
  { id: 'note', header: 'What was found', width: 24, cell: ({ note }) => note },
];

/** In what condition an asset was found over time; nothing where nobody looked. */
export function Conditions({ asset: { conditions } }: { readonly asset: Conditions_AssetFragment }) {
  if (conditions.length === 0) return null;
  return (
    <Section title="Condition over time">
      <DataTable
        caption="Condition over time"
        hideCaption
        columns={COLUMNS}
        rows={conditions}
        rowKey={({ on }) => on}
        sortParam="conditions"
        empty={null}
      />
    </Section>
  );
}
