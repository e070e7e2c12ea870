import { createInitiativeSchema, updateInitiativeSchema } from '@atlas/shared/inputs';
import { initiativeKinds, initiativeScales, initiativeStages } from '@atlas/shared/vocabulary';
import type { InitiativeForm_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { FundField } from '../agreements/FundField.tsx';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { GroupsField } from '../participants/GroupsField.tsx';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import { EDTF_HINT } from './chosen.ts';
import { type InitiativeValues, initiativeInput, initiativeValues, INITIATIVE_LABELS as LABELS } from './initiative-values.ts';

const CreateInitiativeMutation = graphql(`
  mutation CreateInitiative($input: CreateInitiativeInput!) {
    createInitiative(input: $input) {
      initiative {
        ...InitiativeForm_initiative
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateInitiativeMutation = graphql(`
  mutation UpdateInitiative($input: UpdateInitiativeInput!) {
    updateInitiative(input: $input) {
      initiative {
        ...InitiativeForm_initiative
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly initiative?: InitiativeForm_InitiativeFragment;
  /** The programme a new one belongs to. */
  readonly programme?: Chosen;
  readonly onClose: () => void;
  readonly onSaved?: (initiative: { id: string }) => void;
}

/** Records a pilot, pathfinder, project or scheme, or changes what is held of one. */
export function InitiativeForm({ initiative, programme, onClose, onSaved }: Props) {
  const create = useSend(
    CreateInitiativeMutation,
    (data) => data.createInitiative,
    (payload) => payload.initiative,
  );
  const update = useSend(
    UpdateInitiativeMutation,
    (data) => data.updateInitiative,
    (payload) => payload.initiative,
  );
  const edit = useEditForm({
    draftKey: `initiative ${initiative?.id ?? `new ${programme?.id ?? ''}`}`,
    initial: initiativeValues(initiative, programme ?? null),
    target: initiative,
    schema: initiative ? updateInitiativeSchema : createInitiativeSchema,
    toInput: initiativeInput(initiative?.stageNow),
    labels: LABELS,
    said: initiative ? 'The initiative is changed.' : 'The initiative is recorded.',
    read: (record: InitiativeForm_InitiativeFragment) => ({ values: initiativeValues(record), revision: record.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof InitiativeValues) => edit.form.getInputProps(field);
  return (
    <EditDialog title={initiative ? `Change ${initiative.name}` : 'Record an initiative'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={initiativeKinds} required half />
      <ChoiceField label={LABELS.scale} bound={bind('scale')} vocabulary={initiativeScales} half />
      <ChoiceField label={LABELS.stage} bound={bind('stage')} vocabulary={initiativeStages} half />
      <DayField label={LABELS.stageOn} bound={bind('stageOn')} description="Today, unless you say otherwise." half />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <RecordField label={LABELS.programme} types={['PROGRAMME']} bound={bind('programme')} />
      <LineField label={LABELS.startsOn} bound={bind('startsOn')} description={EDTF_HINT} half />
      <LineField label={LABELS.endsOn} bound={bind('endsOn')} description={EDTF_HINT} half />
      <RecordsField label={LABELS.lead} types={['ORGANISATION']} bound={bind('lead')} />
      <RecordsField label={LABELS.partners} types={['ORGANISATION']} bound={bind('partners')} />
      <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} half />
      <RecordsField label={LABELS.themes} types={['THEME']} bound={bind('themes')} half />
      <RecordsField label={LABELS.assets} types={['ASSET']} bound={bind('assets')} half />
      <RecordsField label={LABELS.members} types={['PERSON']} bound={bind('members')} half />
      <FundField bound={bind('fund')} />
      <RecordsField label={LABELS.ledTo} types={['INITIATIVE']} bound={bind('ledTo')} />
      <GroupsField label={LABELS.participantGroups} bind={(field) => edit.form.getInputProps(field)} />
      <VisibilityField bound={bind('visibility')} record={initiative} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
