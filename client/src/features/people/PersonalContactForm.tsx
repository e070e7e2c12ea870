import { personalContactSchema } from '@atlas/shared/inputs';
import type { PersonalContactForm_PersonalContactFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { LineField, ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';

graphql(`
  fragment PersonalContactForm_personalContact on PersonalContact {
    id
    revision
    email
    phone
    address
    note
  }
`);

const SetPersonalContactMutation = graphql(`
  mutation SetPersonalContact($input: SetPersonalContactInput!) {
    setPersonalContact(input: $input) {
      personalContact {
        ...PersonalContactForm_personalContact
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = { email: 'Private e-mail', phone: 'Private telephone', address: 'Private address', note: 'What else to know' } as const;

const valuesOf = (contact: PersonalContactForm_PersonalContactFragment | null | undefined) => ({
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  address: contact?.address ?? '',
  note: contact?.note ?? '',
});

interface Props {
  readonly person: { readonly id: string; readonly name: string };
  /** What the reader's council holds already. */
  readonly contact: PersonalContactForm_PersonalContactFragment | null | undefined;
  readonly onClose: () => void;
}

/** How one's own council reaches a person in private. */
export function PersonalContactForm({ person, contact, onClose }: Props) {
  const set = useSend(
    SetPersonalContactMutation,
    (data) => data.setPersonalContact,
    (payload) => payload.personalContact,
  );
  const edit = useEditForm({
    draftKey: `personal contact ${person.id}`,
    initial: valuesOf(contact),
    target: contact ?? undefined,
    schema: personalContactSchema,
    toInput: (values: ReturnType<typeof valuesOf>) => ({
      person: person.id,
      email: values.email || null,
      phone: values.phone || null,
      address: values.address || null,
      note: values.note || null,
    }),
    labels: LABELS,
    said: 'What your council holds in private is kept.',
    read: (record: PersonalContactForm_PersonalContactFragment) => ({ values: valuesOf(record), revision: record.revision }),
    send: ({ id: _, ...input }) => set(input),
    onSaved: onClose,
  });
  const bind = (field: keyof typeof LABELS) => edit.form.getInputProps(field);
  return (
    <EditDialog
      title={`Reach ${person.name} in private`}
      note="Only people of your own council read this, and its history."
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <LineField label={LABELS.email} bound={bind('email')} autoFocus />
      <LineField label={LABELS.phone} bound={bind('phone')} />
      <ProseField label={LABELS.address} bound={bind('address')} />
      <LineField label={LABELS.note} bound={bind('note')} />
      <WhyHeld records={['PersonalContact']} />
    </EditDialog>
  );
}
