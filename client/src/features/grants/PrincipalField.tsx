import { Select } from '@mantine/core';
import { usePeopleOptions } from '../access/people-options.ts';
import { type Bound, half } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';

interface Props {
  readonly label: string;
  /** `form.getInputProps(name)`: its value is a Chosen, null for nobody. */
  readonly bound: Bound;
  readonly description?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly half?: boolean;
  readonly autoFocus?: boolean;
}

/** Chooses somebody who signs in, by a part of their name or address. */
export function PrincipalField({ label, bound, description, placeholder, required, half: isHalf, autoFocus }: Props) {
  const { value, onChange, ...rest } = bound as { value: Chosen | null; onChange: (value: Chosen | null) => void };
  const { text, setText, people, loading } = usePeopleOptions(value?.label);
  const addresses = new Map(people.map(({ id, email }) => [id, email]));
  const names = new Map([...(value ? [[value.id, value.label] as const] : []), ...people.map(({ id, name }) => [id, name] as const)]);
  return (
    <Select<string>
      label={label}
      description={description}
      placeholder={placeholder}
      withAsterisk={required}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : { id, label: names.get(id) ?? id })}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={loading ? 'Searching…' : 'Nobody of that name has signed in yet. People are listed once they have.'}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {addresses.get(option.value) && <small>, {addresses.get(option.value)}</small>}
        </span>
      )}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...half(isHalf)}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      {...rest}
    />
  );
}
