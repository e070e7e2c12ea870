import { ORGANISATION_KIND_LABELS, SECTOR_LABELS } from '@atlas/shared/vocabulary';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import type { OrganisationRow_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf } from '../../lib/wording.ts';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment OrganisationRow_organisation on Organisation {
    ...OrganisationName_organisation
    kind
    basedIn(asAt: $asAt) {
      ...AreaName_area
    }
    governs(asAt: $asAt) {
      ...AreaName_area
    }
    serves(asAt: $asAt) {
      ...AreaName_area
    }
    worksOn(asAt: $asAt) {
      id
      name
    }
  }
`);

export const columns: readonly Column<OrganisationRow_OrganisationFragment>[] = [
  {
    id: 'name',
    header: 'Name',
    isHeader: true,
    serverSort: true,
    width: 18,
    cell: (organisation) => <OrganisationName organisation={organisation} />,
  },
  { id: 'kind', header: 'Kind', serverSort: true, width: 10, cell: ({ kind }) => ORGANISATION_KIND_LABELS[kind] },
  { id: 'sector', header: 'Sector', serverSort: true, width: 10, cell: ({ sector }) => SECTOR_LABELS[sector] },
  {
    id: 'works-on',
    header: 'Works on',
    width: 10,
    cell: ({ worksOn }) =>
      fewOf(
        worksOn.map(({ name }) => name),
        3,
      ),
  },
  {
    id: 'where',
    header: 'Where',
    width: 10,
    cell: ({ serves, basedIn, governs }) => (
      <AreaNames areas={[serves, basedIn, governs].find((areas) => areas.length > 0) ?? []} most={3} />
    ),
  },
];
