import { createMaturityScaleSchema } from '@atlas/shared/inputs';
import type { Visibility } from '@atlas/shared/vocabulary';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { CountField, LineField, ProseField, VisibilityField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';

const CreateMaturityScaleMutation = graphql(`
  mutation CreateMaturityScale($input: CreateMaturityScaleInput!) {
    createMaturityScale(input: $input) {
      maturityScale {
        ...Scale_maturityScale
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  name: 'Name',
  summary: 'What it is for',
  dimensions: 'Dimensions',
  lowest: 'Lowest score',
  highest: 'Highest score',
  ownedBy: 'Whose scale it is',
} as const;

const initial = {
  name: '',
  summary: '',
  dimensions: '',
  lowest: 1 as number | null,
  highest: 5 as number | null,
  ownedBy: null as Chosen | null,
  visibility: 'NETWORK' as Visibility,
};
type Values = typeof initial;

/** One dimension a line: its name, its low end, its high end, with bars between them. */
const dimensionsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', lowEnd = '', highEnd = ''] = line.split('|').map((part) => part.trim());
      return { name, lowEnd, highEnd };
    });

interface Props {
  readonly onClose: () => void;
  readonly onSaved: (scale: { id: string }) => void;
}

/** Records a scale of dimensions with two described ends. */
export function ScaleForm({ onClose, onSaved }: Props) {
  const create = useSend(
    CreateMaturityScaleMutation,
    (data) => data.createMaturityScale,
    (payload) => payload.maturityScale,
  );
  const edit = useEditForm({
    draftKey: 'maturity scale new',
    initial,
    schema: createMaturityScaleSchema,
    toInput: (values: Values) => ({
      ...values,
      summary: values.summary || null,
      dimensions: dimensionsOf(values.dimensions),
      // The rules say that both have to be there.
      lowest: values.lowest as number,
      highest: values.highest as number,
      ownedBy: values.ownedBy?.id ?? null,
    }),
    labels: LABELS,
    said: 'The scale is recorded.',
    send: ({ id: _, revision: __, ...input }) => create(input),
    onSaved: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title="Record a scale" edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <ProseField
        label={LABELS.dimensions}
        bound={bind('dimensions')}
        description="One a line: name | what is found at the low end | what is found at the high end."
        required
      />
      <CountField label={LABELS.lowest} bound={bind('lowest')} required half />
      <CountField label={LABELS.highest} bound={bind('highest')} required half />
      <RecordField label={LABELS.ownedBy} types={['ORGANISATION']} bound={bind('ownedBy')} half />
      <VisibilityField bound={bind('visibility')} />
    </EditDialog>
  );
}
