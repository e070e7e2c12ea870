import { todayInLondon } from '@atlas/shared/time';
import { Button } from '@mantine/core';
import type { AgreementEdited } from '../../features/agreements/agreement-edit.ts';
import { CompleteObligationMutation } from '../../features/agreements/mutations.ts';
import { useAction } from '../../features/editing/use-action.ts';
import { useSend } from '../../features/editing/use-send.ts';
import { capitalise, dayInWords, UNSEEN } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

type Row = AgreementEdited['obligations'][number];

interface Props {
  readonly agreement: AgreementEdited;
  readonly canEdit: boolean;
  readonly onChange: (obligation: string) => void;
}

/** What is owed under an agreement: by whom, when, and whether it was done. */
export function ObligationsTable({ agreement, canEdit, onChange }: Props) {
  const complete = useSend(
    CompleteObligationMutation,
    (data) => data.completeObligation,
    (payload) => payload.agreement,
  );
  const { isBusy, act } = useAction();
  const today = todayInLondon();
  const finish = (obligation: string) =>
    act(async () => {
      return complete({ agreement: agreement.id, revision: agreement.revision, obligation });
    }, 'It is marked as done today.');
  const columns: readonly Column<Row>[] = [
    { id: 'what', header: 'What', isHeader: true, width: 20, cell: ({ text }) => text },
    { id: 'by', header: 'Owed by', width: 14, cell: ({ owedBy }) => owedBy?.name ?? capitalise(UNSEEN.party) },
    { id: 'due', header: 'Due', width: 10, nowrap: true, sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => dayInWords(dueOn) },
    {
      id: 'state',
      header: 'State',
      width: 12,
      sortBy: ({ doneOn }) => doneOn,
      cell: ({ dueOn, doneOn }) => (doneOn ? `Done on ${dayInWords(doneOn)}` : dueOn && dueOn < today ? 'Overdue' : 'To be done'),
    },
    ...(canEdit
      ? [
          {
            id: 'actions',
            header: 'What to do',
            hideHeader: true,
            width: 10,
            cell: ({ id, text, doneOn }: Row) => (
              <>
                {!doneOn && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={isBusy}
                    aria-label={`Mark as done: ${text}`}
                    onClick={() => void finish(id)}
                  >
                    Done
                  </Button>
                )}{' '}
                <Button variant="default" size="compact-sm" aria-label={`Change: ${text}`} onClick={() => onChange(id)}>
                  Change
                </Button>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="What is owed under the agreement"
      hideCaption
      columns={columns}
      rows={agreement.obligations}
      rowKey={({ id }) => id}
      sortParam="owed"
      empty={<Nothing title="Nothing is recorded as owed." />}
    />
  );
}
