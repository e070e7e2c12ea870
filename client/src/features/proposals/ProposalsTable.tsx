import { PROPOSAL_STATE_LABELS } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { ProposalRow_ProposalFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { titleOf } from '../record-panel/record-title.ts';
import { titleOfProposal } from './words.ts';

graphql(`
  fragment ProposalRow_proposal on Proposal {
    id
    state
    mutation
    by
    recordedAt
    decidedAt
    decidedBy
    answer
    isIllustrative
    organisation {
      ...OrganisationName_organisation
    }
    about {
      ...RecordTitle_node
    }
  }
`);

type Row = ProposalRow_ProposalFragment;

const nameOf = ({ mutation, about }: Row) => titleOfProposal(mutation, about ? titleOf(about) : undefined);
const dayOf = (moment: string) => dayInWords(moment.slice(0, 10));

function columns(showsOrganisation: boolean): Column<Row>[] {
  const who: Column<Row> = {
    id: 'who',
    header: 'For',
    width: 12,
    sortBy: ({ organisation }) => organisation.name,
    cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
  };
  return [
    {
      id: 'what',
      header: 'What is proposed',
      isHeader: true,
      width: 20,
      sortBy: nameOf,
      cell: (row) => (
        <>
          <AtlasLink to={`/proposals/${row.id}`}>{nameOf(row)}</AtlasLink> <IllustrativeTag when={row.isIllustrative} />
        </>
      ),
    },
    ...(showsOrganisation ? [who] : []),
    { id: 'by', header: 'By', width: 10, sortBy: ({ by }) => by, cell: ({ by }) => by },
    {
      id: 'on',
      header: 'Proposed',
      width: 8,
      nowrap: true,
      sortBy: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => dayOf(recordedAt),
    },
    {
      id: 'state',
      header: 'What became of it',
      width: 16,
      sortBy: ({ state }) => PROPOSAL_STATE_LABELS[state],
      cell: ({ state, decidedAt, decidedBy, answer }) => (
        <div>
          {PROPOSAL_STATE_LABELS[state]}
          {decidedAt && ` on ${dayOf(decidedAt)} by ${decidedBy}`}
          {answer && <p>“{answer}”</p>}
        </div>
      ),
    },
  ];
}

interface Props {
  readonly caption: string;
  readonly rows: readonly Row[] | undefined;
  /** False on the page of the organisation that made them. */
  readonly showsOrganisation?: boolean;
  readonly isLoading?: boolean;
  readonly empty: ReactNode;
}

/** What was proposed, by whom, and what became of it. */
export function ProposalsTable({ caption, rows, showsOrganisation = true, isLoading = false, empty }: Props) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns(showsOrganisation)}
      rows={rows}
      rowKey={({ id }) => id}
      sortParam="proposals"
      isLoading={isLoading}
      empty={empty}
    />
  );
}
