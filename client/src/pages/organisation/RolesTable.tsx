import { AreaNames } from '../../features/places/AreaNames.tsx';
import type { RoleRow_RoleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment RoleRow_role on Role {
    id
    title
    validFrom
    validTo
    person {
      id
      name
    }
    areas {
      ...AreaName_area
    }
  }
`);

const COLUMNS: readonly Column<RoleRow_RoleFragment>[] = [
  { id: 'title', header: 'Post', isHeader: true, width: 14, sortBy: ({ title }) => title, cell: ({ title }) => title },
  { id: 'person', header: 'Held by', width: 12, sortBy: ({ person }) => person?.name, cell: ({ person }) => person?.name ?? 'Not named' },
  { id: 'for', header: 'For', width: 10, cell: ({ areas }) => <AreaNames areas={areas} /> },
  { id: 'when', header: 'When', width: 12, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
];

/** Posts in an organisation and who holds them. */
export function RolesTable({ roles }: { readonly roles: readonly RoleRow_RoleFragment[] }) {
  return (
    <DataTable
      caption="People and posts"
      hideCaption
      columns={COLUMNS}
      rows={roles}
      rowKey={({ id }) => id}
      sortParam="roles"
      empty={null}
    />
  );
}
