import { createMaturityScaleSchema, updateMaturityScaleSchema } from '@atlas/shared/inputs';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { Scale_MaturityScaleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { CountField, LineField, ProseField, VisibilityField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { chosen } from '../programmes/chosen.ts';
import { RecordField } from '../records/RecordField.tsx';
import { dimensionsOf } from './dimension-lines.ts';

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

const UpdateMaturityScaleMutation = graphql(`
  mutation UpdateMaturityScale($input: UpdateMaturityScaleInput!) {
    updateMaturityScale(input: $input) {
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

const valuesOf = (scale: Scale_MaturityScaleFragment | undefined) => ({
  name: scale?.name ?? '',
  summary: scale?.summary ?? '',
  dimensions: (scale?.dimensions ?? []).map(({ name, lowEnd, highEnd }) => `${name} | ${lowEnd} | ${highEnd}`).join('\n'),
  lowest: scale ? scale.lowest : (1 as number | null),
  highest: scale ? scale.highest : (5 as number | null),
  ownedBy: chosen(scale?.ownedBy),
  visibility: scale?.visibility ?? ('NETWORK' as Visibility),
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly scale?: Scale_MaturityScaleFragment;
  readonly onClose: () => void;
  readonly onSaved: (scale: { id: string }) => void;
}

/** Records a scale of dimensions with two described ends, or changes one. */
export function ScaleForm({ scale, onClose, onSaved }: Props) {
  const create = useSend(
    CreateMaturityScaleMutation,
    (data) => data.createMaturityScale,
    (payload) => payload.maturityScale,
  );
  const update = useSend(
    UpdateMaturityScaleMutation,
    (data) => data.updateMaturityScale,
    (payload) => payload.maturityScale,
  );
  const edit = useEditForm({
    draftKey: `maturity scale ${scale?.id ?? 'new'}`,
    initial: valuesOf(scale),
    target: scale,
    schema: scale ? updateMaturityScaleSchema : createMaturityScaleSchema,
    toInput: (values: Values) => ({
      ...values,
      summary: values.summary || null,
      dimensions: dimensionsOf(values.dimensions, scale?.dimensions ?? []),
      // The rules say that both have to be there.
      lowest: values.lowest as number,
      highest: values.highest as number,
      ownedBy: values.ownedBy?.id ?? null,
    }),
    labels: LABELS,
    said: scale ? 'The scale is changed.' : 'The scale is recorded.',
    read: (theirs: Scale_MaturityScaleFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={scale ? `Change “${scale.name}”` : 'Record a scale'} edit={edit} onClose={onClose}>
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
      <VisibilityField bound={bind('visibility')} record={scale} />
    </EditDialog>
  );
}
