import { createAssetSchema, updateAssetSchema } from '@atlas/shared/inputs';
import {
  type AssetCondition,
  type AssetKind,
  assetConditions,
  assetKinds,
  type Tenure,
  tenures,
  type Visibility,
} from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import type { AssetForm_AssetFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, MoneyField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { allChosen, chosen, idsOf } from '../programmes/chosen.ts';
import { RecordField, RecordsField } from '../records/RecordField.tsx';

graphql(`
  fragment AssetForm_asset on Asset {
    id
    revision
    name
    kind
    summary
    uprn
    tenure
    runningCostPence
    visibility
    areas {
      id
      name
    }
    ownedBy {
      id
      name
    }
    managedBy {
      id
      name
    }
  }
`);

const CreateAssetMutation = graphql(`
  mutation CreateAsset($input: CreateAssetInput!) {
    createAsset(input: $input) {
      asset {
        ...AssetForm_asset
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateAssetMutation = graphql(`
  mutation UpdateAsset($input: UpdateAssetInput!) {
    updateAsset(input: $input) {
      asset {
        ...AssetForm_asset
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
  kind: 'Kind',
  uprn: 'UPRN',
  tenure: 'Tenure',
  runningCostPence: 'Running cost a year',
  areas: 'Places',
  ownedBy: 'Owner',
  ownedFrom: 'Owner since',
  managedBy: 'Manager',
  managedFrom: 'Manager since',
  condition: 'Condition found',
  conditionOn: 'Looked at on',
  conditionNote: 'What was found',
  summary: 'More about it',
  visibility: 'Who may see it',
} as const;

const valuesOf = (asset: AssetForm_AssetFragment | undefined) => ({
  name: asset?.name ?? '',
  kind: asset?.kind ?? (null as AssetKind | null),
  uprn: asset?.uprn ?? '',
  tenure: asset?.tenure ?? (null as Tenure | null),
  runningCostPence: asset?.runningCostPence ?? (null as number | null),
  areas: allChosen(asset?.areas),
  ownedBy: chosen(asset?.ownedBy[0]),
  ownedFrom: '',
  managedBy: chosen(asset?.managedBy[0]),
  managedFrom: '',
  condition: null as AssetCondition | null,
  conditionOn: '',
  conditionNote: '',
  summary: asset?.summary ?? '',
  visibility: asset?.visibility ?? ('OWNER' as Visibility),
  isCorrection: false,
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

const toInput = ({ isCorrection, kind, ...values }: Values) => ({
  ...values,
  // The rules say that it has to be chosen.
  kind: kind as AssetKind,
  uprn: values.uprn || null,
  areas: idsOf(values.areas),
  ownedBy: values.ownedBy?.id ?? null,
  ownedFrom: values.ownedFrom || null,
  managedBy: values.managedBy?.id ?? null,
  managedFrom: values.managedFrom || null,
  conditionOn: values.conditionOn || null,
  conditionNote: values.conditionNote || null,
  summary: values.summary || null,
  why: values.why || null,
  ...(isCorrection ? { changeReason: 'CORRECTION' as const } : {}),
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly asset?: AssetForm_AssetFragment;
  readonly onClose: () => void;
  readonly onSaved?: (asset: { id: string }) => void;
}

/** Records a building or a piece of land, or changes what is held of one; who had it before stays known. */
export function AssetForm({ asset, onClose, onSaved }: Props) {
  const create = useSend(
    CreateAssetMutation,
    (data) => data.createAsset,
    (payload) => payload.asset,
  );
  const update = useSend(
    UpdateAssetMutation,
    (data) => data.updateAsset,
    (payload) => payload.asset,
  );
  const edit = useEditForm({
    draftKey: `asset ${asset?.id ?? 'new'}`,
    initial: valuesOf(asset),
    target: asset,
    schema: asset ? updateAssetSchema : createAssetSchema,
    toInput,
    labels: LABELS,
    said: asset ? 'The asset is changed.' : 'The asset is recorded.',
    read: (theirs: AssetForm_AssetFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={asset ? `Change ${asset.name}` : 'Record an asset'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={assetKinds} required half />
      <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} half />
      <LineField label={LABELS.uprn} bound={bind('uprn')} description="Its unique property reference number, up to twelve digits." half />
      <ChoiceField label={LABELS.tenure} bound={bind('tenure')} vocabulary={tenures} half />
      <MoneyField label={LABELS.runningCostPence} bound={bind('runningCostPence')} half />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <RecordField label={LABELS.ownedBy} types={['ORGANISATION']} bound={bind('ownedBy')} half />
      <DayField
        label={LABELS.ownedFrom}
        bound={bind('ownedFrom')}
        {...(asset ? { description: 'Where the owner changes: the first day of the new one.' } : {})}
        half
      />
      <RecordField label={LABELS.managedBy} types={['ORGANISATION']} bound={bind('managedBy')} half />
      <DayField
        label={LABELS.managedFrom}
        bound={bind('managedFrom')}
        {...(asset ? { description: 'Where the manager changes: the first day of the new one.' } : {})}
        half
      />
      <ChoiceField
        label={LABELS.condition}
        bound={bind('condition')}
        vocabulary={assetConditions}
        {...(asset ? { description: 'Added to what was found before.' } : {})}
        half
      />
      <DayField label={LABELS.conditionOn} bound={bind('conditionOn')} half />
      <LineField label={LABELS.conditionNote} bound={bind('conditionNote')} />
      <VisibilityField bound={bind('visibility')} record={asset} />
      {asset && (
        <Checkbox
          label="This puts a mistake right"
          description="The owner or manager named before never was."
          {...edit.form.getInputProps('isCorrection', { type: 'checkbox' })}
        />
      )}
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
