import { MultiSelect } from '@mantine/core';
import type { Bound } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { usePeopleOptions } from './people-options.ts';

interface Props {
  readonly label: string;
  /** `form.getInputProps(name)`: its value is a list of Chosen. */
  readonly bound: Bound;
  /** Groups that may be chosen beside people. */
  readonly groups?: readonly Chosen[];
  readonly description?: string;
  readonly required?: boolean;
}

/** Chooses any number of the people who sign in, and groups of them. */
export function PeopleField({ label, bound, groups = [], description, required }: Props) {
  const { value, onChange, ...rest } = bound as { value: readonly Chosen[]; onChange: (value: readonly Chosen[]) => void };
  const { text, setText, people } = usePeopleOptions();
  const found = people.map(({ id, name, email }): Chosen => ({ id, label: email ? `${name}, ${email}` : name }));
  const all = [...new Map([...groups, ...found, ...value].map((one) => [one.id, one])).values()];
  return (
    <MultiSelect<string>
      label={label}
      description={description}
      withAsterisk={required}
      data={all.map((one) => ({ value: one.id, label: one.label }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => all.find((one) => one.id === id) ?? { id, label: id }))}
      searchable
      clearable
      hidePickedOptions
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage="Nobody of that name signs in here."
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...rest}
    />
  );
}
