import type { ProvisionRow_ProvisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf, formatCount, validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { StaleMark } from '../../ui/StaleMark.tsx';
import { Nothing } from '../../ui/States.tsx';
import { StatusMark } from '../../ui/TieMark.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { EvidenceButton } from '../record-panel/EvidenceButton.tsx';

graphql(`
  fragment ProvisionRow_provision on Provision {
    id
    title
    status
    validFrom
    validTo
    isStale
    lastVerifiedOn
    verifyBy
    isIllustrative
    organisation {
      ...OrganisationName_organisation
    }
    themes {
      id
      name
    }
    areas {
      ...AreaName_area
    }
    evidence {
      id
    }
  }
`);

type Row = ProvisionRow_ProvisionFragment;

const workOf = ({ title, themes }: Row) =>
  title ??
  fewOf(
    themes.map(({ name }) => name),
    3,
  );

const who: Column<Row> = {
  id: 'who',
  header: 'Organisation',
  isHeader: true,
  width: 15,
  sortBy: ({ organisation }) => organisation.name,
  cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
};

function columns(withOrganisation: boolean): Column<Row>[] {
  return [
    ...(withOrganisation ? [who] : []),
    { id: 'work', header: 'What', isHeader: !withOrganisation, width: 13, sortBy: workOf, cell: workOf },
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
    { id: 'where', header: 'Where', width: 10, sortBy: ({ areas }) => areas[0]?.name, cell: ({ areas }) => <AreaNames areas={areas} /> },
    { id: 'when', header: 'When', width: 9, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
    {
      id: 'status',
      header: 'Status',
      width: 12,
      sortBy: ({ status }) => status,
      cell: ({ status, isStale }) => <StatusMark status={status} isStale={isStale} />,
    },
    {
      id: 'verified',
      header: 'Last verified',
      width: 10,
      sortBy: ({ lastVerifiedOn }) => lastVerifiedOn,
      cell: (provision) => <StaleMark {...provision} />,
    },
    {
      id: 'evidence',
      header: 'Evidence',
      width: 6,
      cell: (provision) => <EvidenceButton recordId={provision.id} count={provision.evidence.length} about={workOf(provision)} />,
    },
  ];
}

interface Props {
  readonly caption: string;
  readonly provisions: readonly Row[];
  /** True where the rows are of several organisations. */
  readonly withOrganisation?: boolean;
  readonly empty: string;
  /** How many there are, where not all of them may be shown. */
  readonly total?: number;
}

/** Who does what where. */
export function ProvisionsTable({ caption, provisions, withOrganisation = false, empty, total = provisions.length }: Props) {
  const isPart = provisions.length < total;
  return (
    <DataTable
      caption={isPart ? `${caption}: the first ${formatCount(provisions.length)} of ${formatCount(total)}` : caption}
      hideCaption={!isPart}
      columns={columns(withOrganisation)}
      rows={provisions}
      rowKey={({ id }) => id}
      sortParam="provisions"
      empty={
        <Nothing title={empty}>
          <p>That nothing is held does not mean that nothing is done: perhaps nobody has looked. Try another day.</p>
        </Nothing>
      }
    />
  );
}
