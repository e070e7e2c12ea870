import { milestoneSchema } from '@atlas/shared/inputs';
import { type MilestoneKind, milestoneKinds } from '@atlas/shared/vocabulary';
import type { MilestoneRow_MilestoneFragment as Milestone } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen, EDTF_HINT } from './chosen.ts';
import { refOf, type WithMilestones } from './work.ts';

const RecordMilestoneMutation = graphql(`
  mutation RecordMilestone($input: RecordMilestoneInput!) {
    recordMilestone(input: $input) {
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

const LABELS = {
  name: 'What is to be reached or handed over',
  kind: 'Kind',
  due: 'Due',
  doneOn: 'Done on',
  responsible: 'Who sees to it',
  note: 'Note',
} as const;

const valuesOf = (milestone: Milestone | undefined) => ({
  name: milestone?.name ?? '',
  kind: milestone?.kind ?? ('MILESTONE' as MilestoneKind),
  due: milestone?.due ?? '',
  doneOn: milestone?.doneOn ?? '',
  responsible: chosen(milestone?.responsible),
  note: milestone?.note ?? '',
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The initiative or programme it is of. */
  readonly work: WithMilestones;
  /** The one that is changed; none to record a new one. */
  readonly milestone: Milestone | undefined;
  readonly onClose: () => void;
}

/** Records a milestone or deliverable, or changes one. */
export function MilestoneForm({ work, milestone, onClose }: Props) {
  const record = useSend(
    RecordMilestoneMutation,
    (data) => data.recordMilestone,
    (payload): WithMilestones | null | undefined => payload.initiative ?? payload.programme,
  );
  const edit = useEditForm({
    draftKey: `milestone ${work.id} ${milestone?.id ?? 'new'}`,
    initial: valuesOf(milestone),
    target: milestone && work,
    schema: milestoneSchema,
    toInput: (values: Values) => ({
      ...refOf(work),
      milestone: milestone?.id ?? null,
      ...values,
      due: values.due.trim() || null,
      doneOn: values.doneOn || null,
      responsible: values.responsible?.id ?? null,
      note: values.note || null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: milestone ? 'The milestone is changed.' : 'The milestone is recorded.',
    read: (theirs: WithMilestones) => ({
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
      <LineField label={LABELS.due} bound={bind('due')} description={EDTF_HINT} half />
      <DayField label={LABELS.doneOn} bound={bind('doneOn')} half />
      <ProseField label={LABELS.note} bound={bind('note')} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
