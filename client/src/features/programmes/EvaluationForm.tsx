import { recordEvaluationSchema, updateEvaluationSchema } from '@atlas/shared/inputs';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { EvaluationItem_EvaluationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen, EDTF_HINT } from './chosen.ts';

const RecordEvaluationMutation = graphql(`
  mutation RecordEvaluation($input: RecordEvaluationInput!) {
    recordEvaluation(input: $input) {
      evaluation {
        ...EvaluationItem_evaluation
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateEvaluationMutation = graphql(`
  mutation UpdateEvaluation($input: UpdateEvaluationInput!) {
    updateEvaluation(input: $input) {
      evaluation {
        ...EvaluationItem_evaluation
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  title: 'Title',
  on: 'Written',
  worked: 'What worked',
  didNotWork: 'What did not work',
  learned: 'What was learned',
  writtenBy: 'Written by',
  visibility: 'Who may see it',
} as const;

const valuesOf = (evaluation: EvaluationItem_EvaluationFragment | undefined) => ({
  title: evaluation?.title ?? '',
  on: evaluation?.on ?? '',
  worked: evaluation?.worked ?? '',
  didNotWork: evaluation?.didNotWork ?? '',
  learned: evaluation?.learned ?? '',
  writtenBy: chosen(evaluation?.writtenBy),
  visibility: evaluation?.visibility ?? ('OWNER' as Visibility),
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The programme or initiative it is of. */
  readonly aboutId: string;
  /** The one that is changed; none to write a new one. */
  readonly evaluation: EvaluationItem_EvaluationFragment | undefined;
  readonly onClose: () => void;
}

/** Writes down what worked, what did not and what was learned. */
export function EvaluationForm({ aboutId, evaluation, onClose }: Props) {
  const record = useSend(
    RecordEvaluationMutation,
    (data) => data.recordEvaluation,
    (payload) => payload.evaluation,
  );
  const update = useSend(
    UpdateEvaluationMutation,
    (data) => data.updateEvaluation,
    (payload) => payload.evaluation,
  );
  const edit = useEditForm({
    draftKey: `evaluation ${aboutId} ${evaluation?.id ?? 'new'}`,
    initial: valuesOf(evaluation),
    target: evaluation,
    schema: evaluation ? updateEvaluationSchema : recordEvaluationSchema,
    toInput: (values: Values) => ({
      ...(evaluation ? {} : { about: aboutId }),
      ...values,
      on: values.on.trim() || null,
      worked: values.worked || null,
      didNotWork: values.didNotWork || null,
      learned: values.learned || null,
      writtenBy: values.writtenBy?.id ?? null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: evaluation ? 'The evaluation is changed.' : 'The evaluation is recorded.',
    read: (theirs: EvaluationItem_EvaluationFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: ({ id, revision, ...input }) =>
      id !== undefined && revision !== undefined ? update({ ...input, id, revision }) : record({ ...input, about: aboutId }),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={evaluation ? `Change “${evaluation.title}”` : 'Write an evaluation'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.title} bound={bind('title')} required autoFocus />
      <ProseField label={LABELS.worked} bound={bind('worked')} />
      <ProseField label={LABELS.didNotWork} bound={bind('didNotWork')} />
      <ProseField label={LABELS.learned} bound={bind('learned')} />
      <LineField label={LABELS.on} bound={bind('on')} description={EDTF_HINT} half />
      <RecordField label={LABELS.writtenBy} types={['ORGANISATION']} bound={bind('writtenBy')} half />
      <VisibilityField bound={bind('visibility')} record={evaluation} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
