import { type ComponentProps, useState } from 'react';
import { RecordField } from '../records/RecordField.tsx';
import { useCan } from '../viewer/use-can.ts';
import { OrganisationForm } from './OrganisationForm.tsx';

type Props = Omit<ComponentProps<typeof RecordField>, 'types' | 'onCreate'>;

/** Chooses an organisation by name; one that is not held yet can be recorded from here. */
export function OrganisationField(props: Props) {
  const { can } = useCan();
  const [newName, setNewName] = useState<string>();
  const mayCreate = can('organisation:edit');
  return (
    <>
      <RecordField {...props} types={['ORGANISATION']} {...(mayCreate ? { onCreate: setNewName } : {})} />
      {newName !== undefined && (
        <OrganisationForm
          name={newName}
          onClose={() => setNewName(undefined)}
          onSaved={({ id, name }) => props.bound.onChange({ id, label: name })}
        />
      )}
    </>
  );
}
