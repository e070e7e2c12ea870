import { ORGANISATION_KIND_LABELS, PARTY_ROLE_LABELS } from '@atlas/shared/vocabulary';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import type { PartyRow_AgreementPartyFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment PartyRow_agreementParty on AgreementParty {
    role
    organisation {
      ...OrganisationName_organisation
      kind
    }
  }
`);

const COLUMNS: readonly Column<PartyRow_AgreementPartyFragment>[] = [
  {
    id: 'party',
    header: 'Organisation',
    isHeader: true,
    width: 18,
    sortBy: ({ organisation }) => organisation.name,
    cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
  },
  {
    id: 'role',
    header: 'Part it plays',
    width: 10,
    sortBy: ({ role }) => PARTY_ROLE_LABELS[role],
    cell: ({ role }) => PARTY_ROLE_LABELS[role],
  },
  { id: 'kind', header: 'Kind', width: 12, cell: ({ organisation }) => ORGANISATION_KIND_LABELS[organisation.kind] },
];

/** The organisations that agreed, each in its role. */
export function PartiesTable({ parties }: { readonly parties: readonly PartyRow_AgreementPartyFragment[] }) {
  return (
    <DataTable
      caption="Parties"
      hideCaption
      columns={COLUMNS}
      rows={parties}
      rowKey={({ role, organisation }) => `${role} ${organisation.id}`}
      sortParam="parties"
      empty={<p>No party is held.</p>}
    />
  );
}
