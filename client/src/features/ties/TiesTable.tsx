import { TIE_WORDING } from '@atlas/shared/vocabulary';
import type { TieRow_TieFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, countOf, dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { StaleMark } from '../../ui/StaleMark.tsx';
import { Nothing } from '../../ui/States.tsx';
import { StatusMark, Strength } from '../../ui/TieMark.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { EvidenceButton } from '../record-panel/EvidenceButton.tsx';

graphql(`
  fragment TieRow_tie on Tie {
    id
    kind
    strength
    status
    validFrom
    isStale
    lastVerifiedOn
    verifyBy
    from {
      ...OrganisationName_organisation
    }
    to {
      ...OrganisationName_organisation
    }
    evidence {
      id
    }
  }
`);

/** The tie as a verb, read from this organisation: "receives referrals from". */
export function wordingFrom(organisationId: string, { kind, from }: Pick<TieRow_TieFragment, 'kind' | 'from'>): string {
  return from.id === organisationId ? TIE_WORDING[kind].forward : TIE_WORDING[kind].backward;
}

const otherOf = (organisationId: string, tie: TieRow_TieFragment) => (tie.from.id === organisationId ? tie.to : tie.from);

function columnsFrom(organisationId: string): Column<TieRow_TieFragment>[] {
  const wording = (tie: TieRow_TieFragment) => capitalise(wordingFrom(organisationId, tie));
  return [
    {
      id: 'how',
      header: 'How',
      width: 9,
      sortBy: wording,
      cell: (tie) => <AtlasLink to={`/facts/${tie.id}`}>{wording(tie)}</AtlasLink>,
    },
    {
      id: 'with',
      header: 'Organisation',
      isHeader: true,
      width: 15,
      sortBy: (tie) => otherOf(organisationId, tie).name,
      cell: (tie) => <OrganisationName organisation={otherOf(organisationId, tie)} />,
    },
    {
      id: 'strength',
      header: 'Strength',
      width: 8,
      sortBy: ({ strength }) => strength,
      cell: ({ strength }) => <Strength value={strength} />,
    },
    {
      id: 'status',
      header: 'Status',
      width: 12,
      sortBy: ({ status }) => status,
      cell: ({ status, strength, isStale }) => <StatusMark status={status} strength={strength} isStale={isStale} />,
    },
    {
      id: 'since',
      nowrap: true,
      header: 'Since',
      width: 8,
      sortBy: ({ validFrom }) => validFrom,
      cell: ({ validFrom }) => dayInWords(validFrom),
    },
    {
      id: 'verified',
      header: 'Last verified',
      width: 11,
      sortBy: ({ lastVerifiedOn }) => lastVerifiedOn,
      cell: (tie) => <StaleMark {...tie} />,
    },
    {
      id: 'evidence',
      header: 'Evidence',
      width: 6,
      cell: (tie) => (
        <EvidenceButton recordId={tie.id} count={tie.evidence.length} about={`${wording(tie)} ${otherOf(organisationId, tie).name}`} />
      ),
    },
  ];
}

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly ties: readonly TieRow_TieFragment[];
  readonly total: number;
}

/** An organisation's ties, each in words from its side. */
export function TiesTable({ organisation, ties, total }: Props) {
  return (
    <DataTable
      caption={
        ties.length < total ? `The first ${ties.length} of ${countOf(total, 'tie')}` : `${countOf(total, 'tie')} of ${organisation.name}`
      }
      hideCaption={ties.length >= total}
      columns={columnsFrom(organisation.id)}
      rows={ties}
      rowKey={({ id }) => id}
      sortParam="ties"
      empty={
        <Nothing title="No tie is held on this day.">
          <p>Look at another day, or at the agreements below: funding and agreements draw lines of their own in the network.</p>
        </Nothing>
      }
    />
  );
}
