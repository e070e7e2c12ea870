import { relationshipOwnerSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { PersonForm } from '../people/PersonForm.tsx';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';
import { RecordField } from '../records/RecordField.tsx';

const SetRelationshipOwnerMutation = graphql(`
  mutation SetRelationshipOwner($input: SetRelationshipOwnerInput!) {
    setRelationshipOwner(input: $input) {
      stewardship {
        id
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly owner: { readonly id: string; readonly name: string } | null | undefined;
  readonly onClose: () => void;
}

/** Who of one's own council looks after an organisation, from a day on. */
export function RelationshipOwnerForm({ organisation, owner, onClose }: Props) {
  const set = useSend(
    SetRelationshipOwnerMutation,
    (data) => data.setRelationshipOwner,
    (payload) => payload.stewardship,
  );
  const [newPerson, setNewPerson] = useState<string>();
  const edit = useEditForm({
    draftKey: `relationship owner ${organisation.id}`,
    initial: { person: owner ? ({ id: owner.id, label: owner.name } as Chosen | null) : null, from: todayInLondon() as string, why: '' },
    schema: relationshipOwnerSchema,
    toInput: (values: { person: Chosen | null; from: string; why: string }) => ({
      organisation: organisation.id,
      person: values.person?.id ?? null,
      from: values.from || null,
      why: values.why || null,
    }),
    said: 'Who looks after them is kept.',
    send: ({ id: _, revision: __, ...input }) => set(input),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <>
      <EditDialog
        title={`Who looks after ${organisation.name}`}
        note="Somebody of your own council. Earlier days still show who did before."
        edit={edit}
        onClose={onClose}
        size="md"
      >
        <RecordField
          label="Person"
          types={['PERSON']}
          bound={bind('person')}
          description="Nobody, where left empty."
          autoFocus
          onCreate={setNewPerson}
        />
        <DayField label="From" bound={bind('from')} />
        <WhyField bound={bind('why')} />
        <WhyHeld records={['Stewardship']} />
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
