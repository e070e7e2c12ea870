import { recordRoleSchema, updateRoleSchema } from '@atlas/shared/inputs';
import { type RoleKind, roleKinds, type Visibility } from '@atlas/shared/vocabulary';
import { useState } from 'react';
import type { RoleForm_RoleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import { PersonForm } from './PersonForm.tsx';

graphql(`
  fragment RoleForm_role on Role {
    id
    revision
    title
    kind
    validFrom
    validTo
    visibility
    person {
      id
      name
    }
    organisation {
      id
      name
    }
    areas {
      id
      name
    }
  }
`);

const RecordRoleMutation = graphql(`
  mutation RecordRole($input: RecordRoleInput!) {
    recordRole(input: $input) {
      person {
        id
        name
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateRoleMutation = graphql(`
  mutation UpdateRole($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      role {
        ...RoleForm_role
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  person: 'Who',
  title: 'Post',
  kind: 'Kind of post',
  organisation: 'In',
  areas: 'For the place',
  validFrom: 'Since',
  validTo: 'No longer from',
  visibility: 'Who may see it',
} as const;

const chosen = (one: { id: string; name: string } | null | undefined): Chosen | null => (one ? { id: one.id, label: one.name } : null);

function valuesOf(role: Partial<RoleForm_RoleFragment> | undefined) {
  return {
    person: chosen(role?.person),
    title: role?.title ?? '',
    kind: role?.kind ?? ('OFFICER' as RoleKind),
    organisation: chosen(role?.organisation),
    areas: (role?.areas ?? []).map(({ id, name }): Chosen => ({ id, label: name })),
    validFrom: role?.validFrom ?? '',
    validTo: role?.validTo ?? '',
    visibility: role?.visibility ?? ('OWNER' as Visibility),
    why: '',
  };
}

const toInput = (values: ReturnType<typeof valuesOf>) => ({
  ...values,
  person: values.person?.id ?? '',
  organisation: values.organisation?.id ?? null,
  areas: values.areas.map(({ id }) => id),
  validFrom: values.validFrom || null,
  validTo: values.validTo || null,
  why: values.why || null,
});

interface Props {
  /** The one that is put right; else what is known of a new one from where the form was opened. */
  readonly role?: RoleForm_RoleFragment;
  readonly person?: { readonly id: string; readonly name: string };
  readonly organisation?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Records a post that a person holds, or puts right what is held of one. */
export function RoleForm({ role, person, organisation, onClose }: Props) {
  const record = useSend(
    RecordRoleMutation,
    (data) => data.recordRole,
    ({ person: saved }) => saved && {},
  );
  const update = useSend(
    UpdateRoleMutation,
    (data) => data.updateRole,
    (payload) => payload.role,
  );
  const [newPerson, setNewPerson] = useState<string>();
  const edit = useEditForm({
    draftKey: `role ${role?.id ?? `new ${person?.id ?? ''} ${organisation?.id ?? ''}`}`,
    initial: valuesOf(role ?? { person, organisation }),
    target: role,
    schema: role ? updateRoleSchema : recordRoleSchema,
    toInput,
    labels: LABELS,
    said: role ? 'The post is put right.' : 'The post is recorded.',
    read: (kept: { readonly revision?: number } & Partial<RoleForm_RoleFragment>) => ({
      values: valuesOf(kept),
      revision: kept.revision ?? 1,
    }),
    send: ({ id, revision, person: holder, ...input }) =>
      id !== undefined && revision !== undefined ? update({ ...input, id, revision }) : record({ ...input, person: holder }),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <>
      <EditDialog title={role ? `Put right: ${role.title}` : 'Record a post'} edit={edit} onClose={onClose}>
        {!role && (
          <RecordField
            label={LABELS.person}
            types={['PERSON']}
            bound={bind('person')}
            required
            autoFocus={!person}
            onCreate={setNewPerson}
          />
        )}
        <LineField label={LABELS.title} bound={bind('title')} required half />
        <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={roleKinds} required half />
        <RecordField label={LABELS.organisation} types={['ORGANISATION']} bound={bind('organisation')} half />
        <RecordsField
          label={LABELS.areas}
          types={['AREA']}
          bound={bind('areas')}
          half
          description="A councillor’s division, ward or parish."
        />
        <DayField label={LABELS.validFrom} bound={bind('validFrom')} half />
        <DayField label={LABELS.validTo} bound={bind('validTo')} half />
        <VisibilityField bound={bind('visibility')} record={role} />
        <WhyField bound={bind('why')} />
        <WhyHeld records={['Role']} />
      </EditDialog>
      {newPerson !== undefined && (
        <PersonForm
          name={newPerson}
          onClose={() => setNewPerson(undefined)}
          onSaved={({ id, name }) => edit.form.setFieldValue('person', { id, label: name })}
        />
      )}
    </>
  );
}
