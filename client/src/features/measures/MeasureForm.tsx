import { recordMeasureSchema } from '@atlas/shared/inputs';
import { Checkbox } from '@mantine/core';
import type { Measures_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { NumberField } from './NumberField.tsx';

const RecordMeasureMutation = graphql(`
  mutation RecordMeasure($input: RecordMeasureInput!) {
    recordMeasure(input: $input) {
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

const LABELS = {
  name: 'What is counted',
  definition: 'What counts and what does not',
  unit: 'In what',
  baseline: 'Baseline',
  target: 'Target',
  targetOn: 'To be reached by',
  mayBeNegative: 'It may be less than nothing',
} as const;

const valuesOf = (measure: Measure | undefined) => ({
  name: measure?.name ?? '',
  definition: measure?.definition ?? '',
  unit: measure?.unit ?? '',
  baseline: measure?.baseline ?? (null as number | null),
  target: measure?.target ?? (null as number | null),
  targetOn: measure?.targetOn ?? '',
  mayBeNegative: measure?.mayBeNegative ?? false,
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  readonly initiative: Measures_InitiativeFragment;
  /** The one that is changed; none for a new one. */
  readonly measure: Measure | undefined;
  readonly onClose: () => void;
}

/** Says what an initiative counts: definition, unit, baseline and target. */
export function MeasureForm({ initiative, measure, onClose }: Props) {
  const record = useSend(
    RecordMeasureMutation,
    (data) => data.recordMeasure,
    (payload) => payload.initiative,
  );
  const edit = useEditForm({
    draftKey: `measure ${initiative.id} ${measure?.id ?? 'new'}`,
    initial: valuesOf(measure),
    target: measure && initiative,
    schema: recordMeasureSchema,
    toInput: (values: Values) => ({
      initiative: initiative.id,
      measure: measure?.id ?? null,
      ...values,
      definition: values.definition || null,
      targetOn: values.targetOn || null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: measure ? 'The measure is changed.' : 'The measure is recorded.',
    read: (theirs: Measures_InitiativeFragment) => ({
      values: valuesOf(theirs.measures.find(({ id }) => id === measure?.id)),
      revision: theirs.revision,
    }),
    send: ({ id: _, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={measure ? `Change “${measure.name}”` : 'Add a measure'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <LineField label={LABELS.unit} bound={bind('unit')} description="Hours, people, % …" required half />
      <ProseField label={LABELS.definition} bound={bind('definition')} />
      <NumberField label={LABELS.baseline} bound={bind('baseline')} />
      <NumberField label={LABELS.target} bound={bind('target')} />
      <DayField label={LABELS.targetOn} bound={bind('targetOn')} half />
      <Checkbox
        label={LABELS.mayBeNegative}
        description="As a change or a balance may; a count of people or hours never is."
        {...edit.form.getInputProps('mayBeNegative', { type: 'checkbox' })}
      />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
