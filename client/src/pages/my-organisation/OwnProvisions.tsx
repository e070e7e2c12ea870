import { FactActions } from '../../features/facts/FactActions.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { titleOf } from '../../features/record-panel/record-title.ts';
import type { OwnProvision_ProvisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf, validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import { StatusMark } from '../../ui/TieMark.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment OwnProvision_provision on Provision {
    ...FactActions_node
    ...RecordTitle_node
    status
    isStale
    areas {
      ...AreaName_area
    }
    owner {
      id
      name
    }
  }
`);

type Row = OwnProvision_ProvisionFragment;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'work',
    header: 'What',
    isHeader: true,
    width: 14,
    sortBy: titleOf,
    cell: (row) => <AtlasLink to={`/facts/${row.id}`}>{titleOf(row)}</AtlasLink>,
  },
  {
    id: 'themes',
    header: 'Themes',
    width: 10,
    cell: ({ themes }) =>
      fewOf(
        themes.map(({ name }) => name),
        4,
      ),
  },
  { id: 'where', header: 'Where', width: 10, cell: ({ areas }) => <AreaNames areas={areas} /> },
  { id: 'when', header: 'When', width: 8, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
  {
    id: 'status',
    header: 'Status',
    width: 9,
    sortBy: ({ status }) => status,
    cell: ({ status, isStale }) => <StatusMark status={status} isStale={isStale} />,
  },
  { id: 'owner', header: 'Kept by', width: 10, sortBy: ({ owner }) => owner?.name, cell: ({ owner }) => owner?.name ?? 'Nobody' },
  {
    id: 'do',
    header: 'What you can do',
    hideHeader: true,
    width: 15,
    cell: (row) => <FactActions node={row} title={titleOf(row)} namesEach />,
  },
];

/** What one's own organisation does and where, with what one can say to each. */
export function OwnProvisions({ provisions }: { readonly provisions: readonly Row[] }) {
  return (
    <DataTable
      caption="What you do, and where"
      hideCaption
      columns={COLUMNS}
      rows={provisions}
      rowKey={({ id }) => id}
      sortParam="provisions"
      empty={
        <Nothing title="Nothing is held of what you do.">
          <p>Record it: councils look here for who could help with what, and where.</p>
        </Nothing>
      }
    />
  );
}
