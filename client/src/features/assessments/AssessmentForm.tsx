import { recordAssessmentSchema, updateAssessmentSchema } from '@atlas/shared/inputs';
import type { Visibility } from '@atlas/shared/vocabulary';
import { Radio } from '@mantine/core';
import type { Assessment_MaturityAssessmentFragment, Scale_MaturityScaleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { chosen } from '../programmes/chosen.ts';
import { RecordField } from '../records/RecordField.tsx';
import styles from './AssessmentForm.module.css';

const RecordAssessmentMutation = graphql(`
  mutation RecordAssessment($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      maturityAssessment {
        ...Assessment_maturityAssessment
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateAssessmentMutation = graphql(`
  mutation UpdateAssessment($input: UpdateAssessmentInput!) {
    updateAssessment(input: $input) {
      maturityAssessment {
        ...Assessment_maturityAssessment
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  organisation: 'Body',
  on: 'Day of the judgement',
  assessedBy: 'Whose judgement',
  note: 'Note',
  scores: 'Scores',
  visibility: 'Who may see it',
} as const;

type Assessment = Assessment_MaturityAssessmentFragment;

const valuesOf = (assessment: Assessment | undefined) => ({
  organisation: chosen(assessment?.organisation),
  on: assessment?.on ?? '',
  assessedBy: assessment?.assessedBy ?? '',
  note: assessment?.note ?? '',
  /** By dimension; a dimension without a score is not scored. */
  scores: Object.fromEntries((assessment?.scores ?? []).map(({ dimension, score }) => [dimension.id, score])) as Record<string, number>,
  visibility: assessment?.visibility ?? ('OWNER' as Visibility),
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  readonly scale: Scale_MaturityScaleFragment;
  /** The one that is changed; none for a new one. */
  readonly assessment?: Assessment | undefined;
  readonly onClose: () => void;
}

/** Says how a body stands on a scale on a day, dimension by dimension. */
export function AssessmentForm({ scale, assessment, onClose }: Props) {
  const record = useSend(
    RecordAssessmentMutation,
    (data) => data.recordAssessment,
    (payload) => payload.maturityAssessment,
  );
  const update = useSend(
    UpdateAssessmentMutation,
    (data) => data.updateAssessment,
    (payload) => payload.maturityAssessment,
  );
  const notes = new Map((assessment?.scores ?? []).map(({ dimension, note }) => [dimension.id, note]));
  const edit = useEditForm({
    draftKey: `assessment ${assessment?.id ?? `new ${scale.id}`}`,
    initial: valuesOf(assessment),
    target: assessment,
    schema: assessment ? updateAssessmentSchema : recordAssessmentSchema,
    toInput: ({ organisation, ...values }: Values) => ({
      ...(assessment ? {} : { organisation: organisation?.id ?? '', scale: scale.id }),
      ...values,
      assessedBy: values.assessedBy || null,
      note: values.note || null,
      scores: Object.entries(values.scores).map(([dimension, score]) => ({ dimension, score, note: notes.get(dimension) ?? null })),
      why: values.why || null,
    }),
    labels: LABELS,
    said: assessment ? 'The assessment is changed.' : 'The assessment is recorded.',
    read: (theirs: Assessment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: ({ id, revision, ...input }) =>
      id !== undefined && revision !== undefined
        ? update({ ...input, id, revision })
        : record({ ...input, organisation: input.organisation ?? '', scale: scale.id }),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  const steps = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, i) => scale.lowest + i);
  const scores = edit.form.getValues().scores;
  return (
    <EditDialog
      title={assessment ? `Change the assessment of ${assessment.organisation.name}` : `Assess a body: ${scale.name}`}
      edit={edit}
      onClose={onClose}
      size="xl"
    >
      {!assessment && <RecordField label={LABELS.organisation} types={['ORGANISATION']} bound={bind('organisation')} required autoFocus />}
      <DayField label={LABELS.on} bound={bind('on')} required half />
      <LineField
        label={LABELS.assessedBy}
        bound={bind('assessedBy')}
        description="A post or a group; yours, unless you say otherwise."
        half
      />
      {scale.dimensions.map(({ id, name, lowEnd, highEnd }) => (
        <Radio.Group
          key={id}
          label={name}
          description={`${scale.lowest}: ${lowEnd} ${scale.highest}: ${highEnd}`}
          value={scores[id] === undefined ? null : String(scores[id])}
          onChange={(score) => edit.form.setFieldValue('scores', { ...scores, [id]: Number(score) })}
        >
          <div className={styles.steps}>
            {steps.map((step) => (
              <Radio key={step} value={String(step)} label={String(step)} />
            ))}
          </div>
        </Radio.Group>
      ))}
      {edit.form.errors.scores && (
        <p role="alert" className={styles.error}>
          {edit.form.errors.scores}
        </p>
      )}
      <ProseField label={LABELS.note} bound={bind('note')} />
      <VisibilityField bound={bind('visibility')} record={assessment} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
