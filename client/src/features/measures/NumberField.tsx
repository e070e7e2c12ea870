import { NumberInput } from '@mantine/core';
import { type Bound, half } from '../editing/fields.tsx';

/** A number with or without decimals; null where none is given. */
export function NumberField({ label, bound, required }: { readonly label: string; readonly bound: Bound; readonly required?: boolean }) {
  const { value, onChange, ...rest } = bound;
  return (
    <NumberInput
      label={label}
      withAsterisk={required}
      thousandSeparator=","
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      {...half(true)}
      {...rest}
    />
  );
}
