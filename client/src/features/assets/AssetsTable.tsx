import type { AssetRow_AssetFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { ASSET_KIND_LABELS } from '../../lib/labels.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';

graphql(`
  fragment AssetRow_asset on Asset {
    id
    name
    kind
    isIllustrative
    ownedBy {
      ...OrganisationName_organisation
    }
    managedBy {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
  }
`);

const COLUMNS: readonly Column<AssetRow_AssetFragment>[] = [
  {
    id: 'name',
    header: 'Asset',
    isHeader: true,
    width: 14,
    sortBy: ({ name }) => name,
    cell: ({ name, isIllustrative }) => (
      <>
        {name} <IllustrativeTag when={isIllustrative} />
      </>
    ),
  },
  { id: 'kind', header: 'Kind', width: 8, sortBy: ({ kind }) => ASSET_KIND_LABELS[kind], cell: ({ kind }) => ASSET_KIND_LABELS[kind] },
  { id: 'owner', header: 'Owned by', width: 12, cell: ({ ownedBy }) => <OrganisationNames organisations={ownedBy} /> },
  { id: 'manager', header: 'Managed by', width: 12, cell: ({ managedBy }) => <OrganisationNames organisations={managedBy} /> },
  { id: 'where', header: 'Where', width: 10, cell: ({ areas }) => <AreaNames areas={areas} /> },
];

/** Buildings, open spaces and the like, with who owns and who manages them. */
export function AssetsTable({ assets }: { readonly assets: readonly AssetRow_AssetFragment[] }) {
  return (
    <DataTable
      caption="Assets"
      hideCaption
      columns={COLUMNS}
      rows={assets}
      rowKey={({ id }) => id}
      sortParam="assets"
      empty={<p>No asset is held.</p>}
    />
  );
}
