import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { Bound } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { PersonForm } from '../people/PersonForm.tsx';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';
import { RecordField } from '../records/RecordField.tsx';
import styles from './PeopleField.module.css';

/** Somebody who took part, and for whom. */
export interface Attending {
  readonly person: Chosen;
  readonly onBehalfOf: Chosen | null;
}

/** Who took part in person: each with the organisation they came for. `bound` holds a list of Attending. */
export function PeopleField({ bound }: { readonly bound: Bound }) {
  const { value, onChange } = bound as { value: readonly Attending[]; onChange: (value: readonly Attending[]) => void };
  const [newName, setNewName] = useState<string>();
  const add = (person: Chosen | null) => {
    if (person && !value.some((one) => one.person.id === person.id)) onChange([...value, { person, onBehalfOf: null }]);
  };
  return (
    <fieldset className={styles.people}>
      <legend>People who took part</legend>
      {value.length > 0 && (
        <ul>
          {value.map(({ person, onBehalfOf }, i) => (
            <li key={person.id} className={styles.row}>
              <span>{person.label}</span>
              <RecordField
                label={`${person.label} came for`}
                types={['ORGANISATION']}
                bound={{
                  value: onBehalfOf,
                  onChange: (organisation: Chosen | null) => onChange(value.with(i, { person, onBehalfOf: organisation })),
                }}
              />
              <CloseButton
                aria-label={`Leave out ${person.label}`}
                onClick={() => onChange(value.filter((one) => one.person.id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {/* A key of its own after each, so that the field is empty again for the next. */}
      <RecordField
        key={value.length}
        label="Add a person"
        types={['PERSON']}
        bound={{ value: null, onChange: add }}
        onCreate={setNewName}
      />
      <WhyHeld records={['Attendance']} />
      {bound.error && <p role="alert">{bound.error}</p>}
      {newName !== undefined && (
        <PersonForm name={newName} onClose={() => setNewName(undefined)} onSaved={({ id, name }) => add({ id, label: name })} />
      )}
    </fieldset>
  );
}
