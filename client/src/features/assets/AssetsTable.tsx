import { ASSET_CONDITION_LABELS, ASSET_CONDITIONS, ASSET_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { AssetRow_AssetFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { ExactMoney } from '../../ui/Money.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';

graphql(`
  fragment AssetRow_asset on Asset {
    id
    name
    kind
    isIllustrative
    runningCostPence
    condition {
      condition
      on
    }
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
    cell: ({ id, name, isIllustrative }) => (
      <>
        <AtlasLink to={`/assets/${id}`}>{name}</AtlasLink> <IllustrativeTag when={isIllustrative} />
      </>
    ),
  },
  { id: 'kind', header: 'Kind', width: 8, sortBy: ({ kind }) => ASSET_KIND_LABELS[kind], cell: ({ kind }) => ASSET_KIND_LABELS[kind] },
  { id: 'owner', header: 'Owned by', width: 12, cell: ({ ownedBy }) => <OrganisationNames organisations={ownedBy} /> },
  { id: 'manager', header: 'Managed by', width: 12, cell: ({ managedBy }) => <OrganisationNames organisations={managedBy} /> },
  {
    id: 'condition',
    header: 'Condition',
    width: 9,
    sortBy: ({ condition }) => (condition ? ASSET_CONDITIONS.indexOf(condition.condition) : undefined),
    cell: ({ condition }) => condition && ASSET_CONDITION_LABELS[condition.condition],
  },
  {
    id: 'cost',
    header: 'Cost a year',
    numeric: true,
    width: 8,
    sortBy: ({ runningCostPence }) => runningCostPence,
    cell: ({ runningCostPence }) => runningCostPence != null && <ExactMoney pence={runningCostPence} />,
  },
  { id: 'where', header: 'Where', width: 10, cell: ({ areas }) => <AreaNames areas={areas} /> },
];

interface Props {
  /** Undefined while they are not known yet. */
  readonly assets: readonly AssetRow_AssetFragment[] | undefined;
  readonly isLoading?: boolean;
}

/** Buildings, open spaces and the like, with who owns and who manages them, in what condition they are and what they cost. */
export function AssetsTable({ assets, isLoading = false }: Props) {
  return (
    <DataTable
      caption="Assets"
      hideCaption
      columns={COLUMNS}
      rows={assets}
      rowKey={({ id }) => id}
      sortParam="assets"
      isLoading={isLoading}
      loadingText="Reading the buildings and land."
      empty={<p>No asset is held.</p>}
    />
  );
}
