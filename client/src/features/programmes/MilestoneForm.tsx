import { milestoneSchema } from '@atlas/shared/inputs';
import { type MilestoneKind, milestoneKinds } from '@atlas/shared/vocabulary';
import type { Milestones_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen } from './chosen.ts';

const RecordMilestoneMutation = graphql(`
  mutation RecordMilestone($input: RecordMilestoneInput!) {
    recordMilestone(input: $input) {
      initiative {
        ...Milestones_initiative
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Milestone = Milestones_InitiativeFragment['milestones'][number];

const LABELS = {
  name: 'What is to be reached or handed over',
  kind: 'Kind',
  dueOn: 'Due on',
  doneOn: 'Done on',
  responsible: 'Who sees to it',
  note: 'Note',
} as const;

const valuesOf = (milestone: Milestone | undefined) => ({
  name: milestone?.name ?? '',
  kind: milestone?.kind ?? ('MILESTONE' as MilestoneKind),
  dueOn: milestone?.dueOn ?? '',
  doneOn: milestone?.doneOn ?? '',
  responsible: chosen(milestone?.responsible),
  note: milestone?.note ?? '',
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  readonly initiative: Milestones_InitiativeFragment;
  /** The one that is changed; none to record a new one. */
  readonly milestone: Milestone | undefined;
  readonly onClose: () => void;
}

/** Records a milestone or deliverable, or changes one. */
export function MilestoneForm({ initiative, milestone, onClose }: Props) {
  const record = useSend(
    RecordMilestoneMutation,
    (data) => data.recordMilestone,
    (payload) => payload.initiative,
  );
  const edit = useEditForm({
    draftKey: `milestone ${initiative.id} ${milestone?.id ?? 'new'}`,
    initial: valuesOf(milestone),
    target: milestone && initiative,
    schema: milestoneSchema,
    toInput: (values: Values) => ({
      initiative: initiative.id,
      milestone: milestone?.id ?? null,
      ...values,
      dueOn: values.dueOn || null,
      doneOn: values.doneOn || null,
      responsible: values.responsible?.id ?? null,
      note: values.note || null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: milestone ? 'The milestone is changed.' : 'The milestone is recorded.',
    read: (theirs: Milestones_InitiativeFragment) => ({
      values: valuesOf(theirs.milestones.find(({ id }) => id === milestone?.id)),
      revision: theirs.revision,
    }),
    send: ({ id: _, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={milestone ? 'Change the milestone' : 'Add a milestone or deliverable'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={milestoneKinds} required half />
      <RecordField label={LABELS.responsible} types={['ORGANISATION']} bound={bind('responsible')} half />
      <DayField label={LABELS.dueOn} bound={bind('dueOn')} half />
      <DayField label={LABELS.doneOn} bound={bind('doneOn')} half />
      <ProseField label={LABELS.note} bound={bind('note')} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
