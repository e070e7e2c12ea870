import { StateName } from '../../features/coverage/StateMark.tsx';
import type { DependencyChange_ChangeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment DependencyChange_change on DependencyChange {
    before {
      area {
        id
        name
      }
      theme {
        id
        name
      }
      state
      partnerCount
    }
    after {
      state
      partnerCount
    }
  }
`);

type Row = DependencyChange_ChangeFragment;

interface Props {
  readonly changes: readonly Row[];
  /** The councils asked for by the address, to go on with. */
  readonly councils: readonly string[];
}

/** Cells that would stand worse: now, then, and who could step in. */
export function ChangesTable({ changes, councils }: Props) {
  const columns: Column<Row>[] = [
    {
      id: 'area',
      header: 'Area',
      isHeader: true,
      width: 12,
      sortBy: ({ before }) => before.area.name,
      cell: ({ before: { area } }) => <AtlasLink to={`/places/${area.id}`}>{area.name}</AtlasLink>,
    },
    { id: 'theme', header: 'Theme', width: 14, sortBy: ({ before }) => before.theme.name, cell: ({ before }) => before.theme.name },
    { id: 'now', header: 'Now', width: 11, cell: ({ before }) => <StateName state={before.state} /> },
    { id: 'then', header: 'Without', width: 11, cell: ({ after }) => <StateName state={after.state} /> },
    { id: 'left', header: 'Partners left', numeric: true, width: 6, cell: ({ after }) => after.partnerCount },
    {
      id: 'gap',
      header: 'What next',
      width: 10,
      cell: ({ before: { area, theme } }) => (
        <AtlasLink to="/coverage/gap" search={{ area: area.id, theme: theme.id, for: councils }}>
          Who could fill it<span className="visually-hidden">: {`${theme.name} in ${area.name}`}</span>
        </AtlasLink>
      ),
    },
  ];
  return (
    <DataTable
      caption="Coverage that would be lost, or worse"
      hideCaption
      columns={columns}
      rows={changes}
      rowKey={({ before }) => `${before.area.id} ${before.theme.id}`}
      sortParam="cells"
      empty={<Nothing title="No coverage of the place would be worse." />}
    />
  );
}
