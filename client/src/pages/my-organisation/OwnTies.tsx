import { FactActions } from '../../features/facts/FactActions.tsx';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import { wordingFrom } from '../../features/ties/TiesTable.tsx';
import type { OwnTie_TieFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, countOf } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import { StatusMark, Strength } from '../../ui/TieMark.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment OwnTie_tie on Tie {
    ...TieRow_tie
    ...FactActions_node
    ...RecordTitle_node
    assertedBy {
      id
      name
    }
    confirmedBy {
      id
      name
    }
    disputedBy {
      id
      name
    }
    owner {
      id
      name
    }
  }
`);

type Row = OwnTie_TieFragment;

/** Who says so, and who else confirmed or disputed it. */
function saidInWords({ assertedBy, owner, confirmedBy, disputedBy }: Row): string {
  const said = assertedBy?.name ?? owner?.name;
  const told = said ? `${said} says so` : 'Nobody is held as saying so';
  if (disputedBy) return `${told}; ${disputedBy.name} disputed it.`;
  return confirmedBy ? `${told}; ${confirmedBy.name} confirmed it.` : `${told}.`;
}

function columnsFrom(organisationId: string): Column<Row>[] {
  const otherOf = (tie: Row) => (tie.from.id === organisationId ? tie.to : tie.from);
  const wording = (tie: Row) => capitalise(wordingFrom(organisationId, tie));
  return [
    { id: 'how', header: 'How', width: 8, sortBy: wording, cell: (tie) => <AtlasLink to={`/facts/${tie.id}`}>{wording(tie)}</AtlasLink> },
    {
      id: 'with',
      header: 'Organisation',
      isHeader: true,
      width: 12,
      sortBy: (tie) => otherOf(tie).name,
      cell: (tie) => <OrganisationName organisation={otherOf(tie)} />,
    },
    {
      id: 'strength',
      header: 'Strength',
      width: 7,
      sortBy: ({ strength }) => strength,
      cell: ({ strength }) => <Strength value={strength} />,
    },
    {
      id: 'status',
      header: 'Status',
      width: 9,
      sortBy: ({ status }) => status,
      cell: ({ status, strength, isStale }) => <StatusMark status={status} strength={strength} isStale={isStale} />,
    },
    { id: 'said', header: 'Who says so', width: 14, cell: saidInWords },
    { id: 'owner', header: 'Kept by', width: 10, sortBy: ({ owner }) => owner?.name, cell: ({ owner }) => owner?.name ?? 'Nobody' },
    {
      id: 'do',
      header: 'What you can do',
      hideHeader: true,
      width: 16,
      cell: (tie) => <FactActions node={tie} title={`${tie.from.name} ${wordingFrom(tie.from.id, tie)} ${tie.to.name}`} namesEach />,
    },
  ];
}

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly ties: readonly Row[];
  readonly total: number;
}

/** The ties of one's own organisation: who says so, and what one can say to it. */
export function OwnTies({ organisation, ties, total }: Props) {
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
        <Nothing title="No tie of yours is held.">
          <p>Record whom you work with: the other side can confirm it.</p>
        </Nothing>
      }
    />
  );
}
