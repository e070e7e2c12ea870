import { createPersonSchema, updatePersonSchema } from '@atlas/shared/inputs';
import { type ContactWay, contactWays, type RoleKind, roleKinds, type Visibility } from '@atlas/shared/vocabulary';
import type { PersonForm_PersonFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';
import { RecordField, RecordsField } from '../records/RecordField.tsx';

graphql(`
  fragment PersonForm_person on Person {
    id
    revision
    name
    email
    phone
    address
    preferredContact
    contactNote
    visibility
  }
`);

const CreatePersonMutation = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      person {
        ...PersonForm_person
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdatePersonMutation = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      person {
        ...PersonForm_person
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
  email: 'E-mail at work',
  phone: 'Telephone at work',
  address: 'Address at work',
  preferredContact: 'Would rather be reached by',
  contactNote: 'What to know before reaching them',
  visibility: 'Who may see it',
} as const;

function valuesOf(person: PersonForm_PersonFragment | undefined, name: string, organisation: Chosen | null) {
  return {
    name: person?.name ?? name,
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    address: person?.address ?? '',
    preferredContact: person?.preferredContact ?? (null as ContactWay | null),
    contactNote: person?.contactNote ?? '',
    visibility: person?.visibility ?? ('OWNER' as Visibility),
    role: { title: '', kind: 'OFFICER' as RoleKind, organisation, areas: [] as readonly Chosen[], validFrom: '' },
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const toInput = ({ role, ...values }: Values) => ({
  ...values,
  email: values.email || null,
  phone: values.phone || null,
  address: values.address || null,
  contactNote: values.contactNote || null,
  why: values.why || null,
  role: role.title.trim()
    ? {
        ...role,
        organisation: role.organisation?.id ?? null,
        areas: role.areas.map(({ id }) => id),
        validFrom: role.validFrom || null,
        visibility: values.visibility,
      }
    : null,
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly person?: PersonForm_PersonFragment;
  readonly name?: string;
  /** Where a new one holds a post, as known from where the form was opened. */
  readonly organisation?: Chosen;
  readonly onClose: () => void;
  readonly onSaved?: (person: { id: string; name: string }) => void;
}

/** Records a person with the post they hold, or changes what is held of one. */
export function PersonForm({ person, name = '', organisation, onClose, onSaved }: Props) {
  const create = useSend(
    CreatePersonMutation,
    (data) => data.createPerson,
    (payload) => payload.person,
  );
  const update = useSend(
    UpdatePersonMutation,
    (data) => data.updatePerson,
    (payload) => payload.person,
  );
  const edit = useEditForm({
    draftKey: `person ${person?.id ?? 'new'}`,
    initial: valuesOf(person, name, organisation ?? null),
    target: person,
    schema: person ? updatePersonSchema : createPersonSchema,
    toInput,
    labels: LABELS,
    said: person ? 'The person is changed.' : 'The person is recorded.',
    read: (record: PersonForm_PersonFragment) => ({ values: valuesOf(record, '', null), revision: record.revision }),
    send: ({ id, revision, role, ...input }) =>
      id !== undefined && revision !== undefined ? update({ ...input, id, revision }) : create({ ...input, role }),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={person ? `Change ${person.name}` : 'Record a person'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      {!person && (
        <>
          <LineField label="Post they hold" bound={bind('role.title')} half description="Leave it empty where none is known." />
          <ChoiceField label="Kind of post" bound={bind('role.kind')} vocabulary={roleKinds} required half />
          <RecordField label="In" types={['ORGANISATION']} bound={bind('role.organisation')} half />
          <RecordsField label="For the place" types={['AREA']} bound={bind('role.areas')} half />
          <DayField label="Since" bound={bind('role.validFrom')} half />
        </>
      )}
      <LineField label={LABELS.email} bound={bind('email')} half />
      <LineField label={LABELS.phone} bound={bind('phone')} half />
      <ProseField label={LABELS.address} bound={bind('address')} />
      <ChoiceField label={LABELS.preferredContact} bound={bind('preferredContact')} vocabulary={contactWays} half />
      <LineField label={LABELS.contactNote} bound={bind('contactNote')} half />
      <VisibilityField bound={bind('visibility')} record={person} />
      <WhyField bound={bind('why')} />
      <WhyHeld records={person ? ['Person'] : ['Person', 'Role']} />
    </EditDialog>
  );
}
