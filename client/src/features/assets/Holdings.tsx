import { ASSET_HOLDING_LABELS } from '@atlas/shared/vocabulary';
import type { HoldingRow_AssetHoldingFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';

graphql(`
  fragment HoldingRow_assetHolding on AssetHolding {
    as
    validFrom
    validTo
    organisation {
      ...OrganisationName_organisation
    }
  }
`);

type Row = HoldingRow_AssetHoldingFragment;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'who',
    header: 'Who',
    isHeader: true,
    width: 16,
    sortBy: ({ organisation }) => organisation.name,
    cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
  },
  { id: 'as', header: 'As', width: 8, sortBy: (row) => ASSET_HOLDING_LABELS[row.as], cell: (row) => ASSET_HOLDING_LABELS[row.as] },
  { id: 'when', header: 'When', width: 16, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
];

/** Who ever owned and managed an asset, the latest first. */
export function Holdings({ holdings }: { readonly holdings: readonly Row[] }) {
  return (
    <DataTable
      caption="Who owned and managed it"
      hideCaption
      columns={COLUMNS}
      rows={holdings}
      rowKey={({ as, validFrom, organisation }) => `${as} ${validFrom} ${organisation.id}`}
      sortParam="holdings"
      empty={<p>Nobody is recorded as owner or manager.</p>}
    />
  );
}
