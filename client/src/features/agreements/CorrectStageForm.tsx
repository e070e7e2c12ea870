import { correctStageSchema } from '@atlas/shared/inputs';
import { AGREEMENT_STAGE_LABELS, AGREEMENT_STAGES, agreementStages } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import type { AgreementEdited } from './agreement-edit.ts';
import { CorrectStageMutation } from './mutations.ts';

/** Stages a step may be corrected to: none that follows from the date or makes a successor. */
const STAGES = AGREEMENT_STAGES.filter((stage) => stage !== 'LAPSED' && stage !== 'NOVATED');

const LABELS = { stage: 'Stage it was in truth', on: 'Day it was in truth', note: 'Note' } as const;

interface Props {
  readonly agreement: AgreementEdited;
  /** Id of the step. */
  readonly event: string;
  readonly onClose: () => void;
}

/** Puts right a step that was recorded wrongly. */
export function CorrectStageForm({ agreement, event, onClose }: Props) {
  const correct = useSend(
    CorrectStageMutation,
    (data) => data.correctStage,
    (payload) => payload.agreement,
  );
  const valuesOf = (record: AgreementEdited) => {
    const step = record.stages.find(({ id }) => id === event);
    return { stage: step?.stage ?? null, on: step?.on ?? '', note: step?.note ?? '', remove: false, why: '' };
  };
  const initial = valuesOf(agreement);
  const edit = useEditForm({
    draftKey: `correct ${event}`,
    initial,
    target: agreement,
    schema: correctStageSchema,
    // What stays as it is is not said again: a step that never may be set may still be dated.
    toInput: ({ stage, on, note, remove, why }: typeof initial) => ({
      event,
      remove,
      note: note || null,
      ...(stage === initial.stage ? {} : { stage }),
      ...(on === initial.on ? {} : { on }),
      why: why || null,
    }),
    labels: LABELS,
    said: 'The step is corrected.',
    read: (record: AgreementEdited) => ({ values: valuesOf(record), revision: record.revision }),
    send: ({ id = agreement.id, revision = agreement.revision, ...input }) => correct({ ...input, id, revision }),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  const name = initial.stage ? AGREEMENT_STAGE_LABELS[initial.stage].toLowerCase() : 'step';
  return (
    <EditDialog
      title={`Correct the step to ${name}`}
      edit={edit}
      onClose={onClose}
      note="For what was recorded wrongly. The history keeps what stood there."
    >
      <ChoiceField label={LABELS.stage} bound={bind('stage')} vocabulary={agreementStages} only={STAGES} required half />
      <DayField label={LABELS.on} bound={bind('on')} half />
      <ProseField label={LABELS.note} bound={bind('note')} />
      <Checkbox label="This step was never taken: take it out" {...edit.form.getInputProps('remove', { type: 'checkbox' })} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
