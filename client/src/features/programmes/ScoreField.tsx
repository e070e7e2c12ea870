import { Select } from '@mantine/core';
import { type Bound, half } from '../editing/fields.tsx';

export const LIKELIHOODS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const IMPACTS = ['Little', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

interface Props {
  readonly label: string;
  readonly bound: Bound;
  /** What 1 to 5 mean. */
  readonly words: readonly string[];
}

/** A score from 1 to 5, each with its word. */
export function ScoreField({ label, bound, words }: Props) {
  const { value, onChange, ...rest } = bound as { value: number | null; onChange: (value: number | null) => void };
  return (
    <Select
      label={label}
      withAsterisk
      data={words.map((word, index) => ({ value: String(index + 1), label: `${index + 1}, ${word.toLowerCase()}` }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      allowDeselect={false}
      {...half(true)}
      {...rest}
    />
  );
}
