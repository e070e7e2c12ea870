import { Radio } from '@mantine/core';
import type { ChangeReason } from '../../gql/graphql.ts';
import { type Bound, DayField } from '../editing/fields.tsx';

const REASONS: readonly { readonly value: ChangeReason; readonly label: string; readonly description: string }[] = [
  { value: 'WORLD', label: 'It changed', description: 'What was so until then is kept, and still shown for earlier days.' },
  { value: 'RECORDED', label: 'We learnt more', description: 'What you enter takes the place of what is held.' },
  { value: 'CORRECTION', label: 'We had it wrong', description: 'It is put right, and marked as a correction.' },
];

interface Props {
  readonly reason: Bound;
  readonly changedOn: Bound;
}

/** Why a fact is edited: the world changed from a day on, or what we hold of it did. */
export function ChangeReasonFields({ reason, changedOn }: Props) {
  return (
    <>
      <Radio.Group label="Why it is edited" {...reason}>
        {REASONS.map(({ value, label, description }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            description={description}
            mt="xs"
            data-autofocus={value === reason.value || undefined}
          />
        ))}
      </Radio.Group>
      {reason.value === 'WORLD' && <DayField label="Changed on" description="Today unless given." bound={changedOn} half />}
    </>
  );
}
