import { recordProvisionSchema, updateProvisionSchema } from '@atlas/shared/inputs';
import { lastDayFromValidTo, validToFromLastDay } from '@atlas/shared/time';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { ChangeReason, ProvisionForm_ProvisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { ChangeReasonFields } from '../facts/ChangeReasonFields.tsx';
import { OrganisationField } from '../organisations/OrganisationField.tsx';
import { RecordsField } from '../records/RecordField.tsx';

graphql(`
  fragment ProvisionForm_provision on Provision {
    id
    revision
    workTitle: title
    validFrom
    validTo
    visibility
    organisation {
      id
      name
    }
    themes {
      id
      name
    }
    areas {
      id
      name
    }
  }
`);

const RecordProvisionMutation = graphql(`
  mutation RecordProvision($input: RecordProvisionInput!) {
    recordProvision(input: $input) {
      provision {
        ...ProvisionForm_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateProvisionMutation = graphql(`
  mutation UpdateProvision($input: UpdateProvisionInput!) {
    updateProvision(input: $input) {
      provision {
        ...ProvisionForm_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  organisation: 'Organisation',
  title: 'What it is called, if it has a name',
  themes: 'Themes',
  areas: 'Places',
  validFrom: 'First day',
  validTo: 'Last day',
  visibility: 'Who may see it',
} as const;

const chosen = ({ id, name }: { id: string; name: string }): Chosen => ({ id, label: name });

function valuesOf(provision: ProvisionForm_ProvisionFragment | undefined, start: Start) {
  return {
    organisation: (provision ? chosen(provision.organisation) : start.organisation) ?? (null as Chosen | null),
    title: provision?.workTitle ?? '',
    themes: (provision?.themes ?? []).map(chosen) as readonly Chosen[],
    areas: (provision ? provision.areas.map(chosen) : start.area ? [start.area] : []) as readonly Chosen[],
    validFrom: provision?.validFrom ?? '',
    validTo: lastDayFromValidTo(provision?.validTo ?? null) ?? '',
    visibility: provision?.visibility ?? ('PUBLIC' as Visibility),
    changeReason: 'RECORDED' as ChangeReason,
    changedOn: '',
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const toChange = ({ organisation: _, changeReason, changedOn, ...values }: Values) => ({
  ...values,
  title: values.title || null,
  themes: values.themes.map(({ id }) => id),
  areas: values.areas.map(({ id }) => id),
  validFrom: values.validFrom || null,
  validTo: validToFromLastDay(values.validTo || null),
  why: values.why || null,
  changeReason,
  changedOn: (changeReason === 'WORLD' && changedOn) || null,
});
const toInput = (values: Values) => {
  const { changeReason: _, changedOn: _on, ...input } = toChange(values);
  return { ...input, organisation: values.organisation?.id ?? '' };
};

interface Start {
  readonly organisation?: Chosen;
  readonly area?: Chosen;
}
interface Props extends Start {
  /** The one that is changed; none to record a new one. */
  readonly provision?: ProvisionForm_ProvisionFragment;
  readonly onClose: () => void;
}

/** Records who does what where, or changes what is held of it. */
export function ProvisionForm({ provision, onClose, ...start }: Props) {
  return provision ? <ChangeProvision provision={provision} onClose={onClose} /> : <NewProvision {...start} onClose={onClose} />;
}

function NewProvision({ onClose, ...start }: Start & { readonly onClose: () => void }) {
  const record = useSend(
    RecordProvisionMutation,
    (data) => data.recordProvision,
    (payload) => payload.provision,
  );
  const edit = useEditForm({
    draftKey: `provision new ${start.organisation?.id ?? start.area?.id ?? ''}`,
    initial: valuesOf(undefined, start),
    schema: recordProvisionSchema,
    toInput,
    said: 'What they do is recorded.',
    send: ({ id: _, revision: _r, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title="Record what an organisation does" edit={edit} onClose={onClose}>
      <OrganisationField label={LABELS.organisation} bound={bind('organisation')} required autoFocus />
      <Fields bind={bind} />
    </EditDialog>
  );
}

function ChangeProvision({ provision, onClose }: { readonly provision: ProvisionForm_ProvisionFragment; readonly onClose: () => void }) {
  const update = useSend(
    UpdateProvisionMutation,
    (data) => data.updateProvision,
    (payload) => payload.provision,
  );
  const edit = useEditForm({
    draftKey: `provision ${provision.id}`,
    initial: valuesOf(provision, {}),
    target: provision,
    schema: updateProvisionSchema,
    toInput: toChange,
    labels: LABELS,
    said: 'What they do is changed.',
    read: (saved: ProvisionForm_ProvisionFragment) => ({ values: valuesOf(saved, {}), revision: saved.revision }),
    send: async (input) => {
      return update({ id: provision.id, revision: provision.revision, ...input });
    },
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={`Change what ${provision.organisation.name} does`} edit={edit} onClose={onClose}>
      <ChangeReasonFields reason={bind('changeReason')} changedOn={bind('changedOn')} />
      <Fields bind={bind} provision={provision} />
    </EditDialog>
  );
}

interface FieldsProps {
  // biome-ignore lint/suspicious/noExplicitAny: the form library gives the same props for fields of any value
  readonly bind: (field: keyof Values) => any;
  readonly provision?: ProvisionForm_ProvisionFragment;
}

function Fields({ bind, provision }: FieldsProps) {
  return (
    <>
      <LineField label={LABELS.title} bound={bind('title')} />
      <RecordsField label={LABELS.themes} types={['THEME']} bound={bind('themes')} required />
      <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} required />
      <DayField label={LABELS.validFrom} bound={bind('validFrom')} description="Empty where it is not known." half />
      <DayField label={LABELS.validTo} bound={bind('validTo')} description="Empty where it goes on." half />
      <VisibilityField bound={bind('visibility')} record={provision} />
      <WhyField bound={bind('why')} />
    </>
  );
}
