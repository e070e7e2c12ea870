import { recordMeasureValueSchema } from '@atlas/shared/inputs';
import { type FigureQualifier, figureQualifiers } from '@atlas/shared/vocabulary';
import type { Measures_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, LineField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { citationInput, noPassage, PassageFields } from '../evidence/PassageFields.tsx';
import { EDTF_HINT } from '../programmes/chosen.ts';
import { NumberField } from './NumberField.tsx';

const RecordMeasureValueMutation = graphql(`
  mutation RecordMeasureValue($input: RecordMeasureValueInput!) {
    recordMeasureValue(input: $input) {
      initiative {
        ...Measures_initiative
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Measure = Measures_InitiativeFragment['measures'][number];
type Value = Measure['values'][number];

const LABELS = { on: 'When', value: 'How much', qualifier: 'How exactly', note: 'Note' } as const;

const valuesOf = (value: Value | undefined) => ({
  on: value?.on ?? '',
  value: value?.value ?? (null as number | null),
  qualifier: value?.qualifier ?? ('EXACTLY' as FigureQualifier),
  note: value?.note ?? '',
  evidence: noPassage,
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  readonly initiative: Measures_InitiativeFragment;
  readonly measure: Measure;
  /** The value that is put right; none for a new one. */
  readonly value: Value | undefined;
  readonly onClose: () => void;
}

/** Records a dated value of a measure, or puts one right. */
export function MeasureValueForm({ initiative, measure, value, onClose }: Props) {
  const record = useSend(
    RecordMeasureValueMutation,
    (data) => data.recordMeasureValue,
    (payload) => payload.initiative,
  );
  const edit = useEditForm({
    draftKey: `measure value ${measure.id} ${value?.id ?? 'new'}`,
    initial: valuesOf(value),
    target: value && initiative,
    schema: recordMeasureValueSchema,
    toInput: (values: Values) => ({
      initiative: initiative.id,
      measure: measure.id,
      measureValue: value?.id ?? null,
      ...values,
      on: values.on.trim(),
      // The rules say that it has to be there.
      value: values.value as number,
      note: values.note || null,
      evidence: citationInput(values.evidence),
      why: values.why || null,
    }),
    labels: LABELS,
    said: value ? 'The value is put right.' : 'The value is recorded.',
    read: (theirs: Measures_InitiativeFragment) => ({
      values: valuesOf(theirs.measures.flatMap(({ values }) => values).find(({ id }) => id === value?.id)),
      revision: theirs.revision,
    }),
    send: ({ id: _, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={value ? 'Put a value right' : `Add a value of “${measure.name}”`} edit={edit} onClose={onClose}>
      <LineField label={LABELS.on} bound={bind('on')} description={EDTF_HINT} required half autoFocus />
      <ChoiceField label={LABELS.qualifier} bound={bind('qualifier')} vocabulary={figureQualifiers} required half />
      <NumberField label={`${LABELS.value}, in ${measure.unit}`} bound={bind('value')} required />
      <ProseField label={LABELS.note} bound={bind('note')} />
      <PassageFields bind={(field) => bind(`evidence.${field}`)} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
