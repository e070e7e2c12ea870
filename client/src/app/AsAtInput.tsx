import { dayInWords } from '../lib/wording.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import inline from '../ui/inline-field.module.css';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (day: string | null) => void;
}

/** The day everything is shown as at; empty is today. */
export function AsAtInput({ value, onChange }: Props) {
  const announce = useAnnounce();
  return (
    <DayInput
      label="As at"
      classNames={inline}
      placeholder="Today"
      value={value}
      clearLabel="Back to today"
      onChange={(day) => {
        onChange(day);
        announce(day ? `Everything is now shown as at ${dayInWords(day)}.` : 'Everything is now shown as at today.');
      }}
    />
  );
}
