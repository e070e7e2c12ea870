import { edtfSortKey, todayInLondon } from '@atlas/shared/time';
import { MILESTONE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MilestoneRow_MilestoneFragment as Milestone } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { capitalise, dayInWords, edtfInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import { useAction } from '../editing/use-action.ts';
import { useSend } from '../editing/use-send.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';
import styles from './Milestones.module.css';
import { isLate } from './milestone-state.ts';
import { refOf, type WithMilestones } from './work.ts';

graphql(`
  fragment MilestoneRow_milestone on Milestone {
    id
    name
    kind
    due
    doneOn
    note
    responsible {
      ...OrganisationName_organisation
    }
  }
`);
graphql(`
  fragment Milestones_initiative on Initiative {
    __typename
    id
    revision
    milestones {
      ...MilestoneRow_milestone
    }
  }
`);
graphql(`
  fragment Milestones_programme on Programme {
    __typename
    id
    revision
    milestones {
      ...MilestoneRow_milestone
    }
  }
`);

const CompleteMilestoneMutation = graphql(`
  mutation CompleteMilestone($input: CompleteMilestoneInput!) {
    completeMilestone(input: $input) {
      initiative {
        ...Milestones_initiative
      }
      programme {
        ...Milestones_programme
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  readonly work: WithMilestones;
  /** True for those who may change it. */
  readonly canEdit: boolean;
}

/** What an initiative or programme is to reach and to hand over, what is done and what is late; nothing where nothing is held and nothing may be added. */
export function Milestones({ work, canEdit }: Props) {
  const { asAt } = useAddress();
  const [open, setOpen] = useState<Milestone | 'NEW'>();
  const complete = useSend(
    CompleteMilestoneMutation,
    (data) => data.completeMilestone,
    (payload): WithMilestones | null | undefined => payload.initiative ?? payload.programme,
  );
  const { isBusy, act } = useAction();
  const today = asAt ?? todayInLondon();
  const done = ({ id, name }: Milestone) =>
    act(async () => {
      return complete({ ...refOf(work), revision: work.revision, milestone: id });
    }, `“${name}” is done.`);
  const columns: readonly Column<Milestone>[] = [
    {
      id: 'milestone',
      header: 'Milestone or deliverable',
      isHeader: true,
      width: 18,
      sortBy: ({ name }) => name,
      cell: ({ name, note }) => (
        <>
          {name}
          {note && <p className={styles.note}>{note}</p>}
        </>
      ),
    },
    { id: 'kind', header: 'Kind', width: 7, sortBy: ({ kind }) => kind, cell: ({ kind }) => MILESTONE_KIND_LABELS[kind] },
    { id: 'due', header: 'Due', width: 9, sortBy: ({ due }) => due && edtfSortKey(due), cell: ({ due }) => capitalise(edtfInWords(due)) },
    { id: 'state', header: 'State', width: 12, sortBy: (row) => stateOf(row, today), cell: (row) => stateOf(row, today) },
    ...(work.milestones.some(({ responsible }) => responsible)
      ? [
          {
            id: 'who',
            header: 'Who sees to it',
            width: 12,
            cell: ({ responsible }: Milestone) => responsible && <OrganisationName organisation={responsible} />,
          },
        ]
      : []),
    ...(canEdit
      ? [
          {
            id: 'actions',
            header: 'Actions',
            hideHeader: true,
            width: 12,
            cell: (row: Milestone) => (
              <Button.Group data-print="hidden">
                {!row.doneOn && (
                  <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => void done(row)}>
                    Done<span className="visually-hidden">: {row.name}</span>
                  </Button>
                )}
                <Button variant="default" size="compact-sm" onClick={() => setOpen(row)}>
                  Change <span className="visually-hidden">{row.name}</span>
                </Button>
              </Button.Group>
            ),
          },
        ]
      : []),
  ];
  if (work.milestones.length === 0 && !canEdit) return null;
  return (
    <Section
      title="Milestones and deliverables"
      actions={
        canEdit && (
          <Button variant="default" onClick={() => setOpen('NEW')}>
            Add a milestone
          </Button>
        )
      }
    >
      <DataTable
        caption="Milestones and deliverables"
        hideCaption
        columns={columns}
        rows={work.milestones}
        rowKey={({ id }) => id}
        sortParam="milestones"
        empty={<p>No milestone is held.</p>}
      />
      {open && <MilestoneForm work={work} milestone={open === 'NEW' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

/** "Done 1 May 2025", "To do"; a source that is older than the date cannot say which of two it is. */
function stateOf(milestone: Milestone, today: string): string {
  if (milestone.doneOn) return `Done ${dayInWords(milestone.doneOn)}`;
  return isLate(milestone, today) ? 'Late, or not recorded as done' : 'To do';
}
