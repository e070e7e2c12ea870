import { isIsoDate } from '@atlas/shared/time';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { dayInWords } from '../lib/wording.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import styles from '../ui/inline-field.module.css';

dayjs.extend(customParseFormat);

/** Ways a British reader writes a day. */
const WRITTEN = ['D MMMM YYYY', 'D MMM YYYY', 'D/M/YYYY', 'D.M.YYYY', 'D-M-YYYY', 'YYYY-MM-DD'];

/** The day as typed, null where it is none. */
export function readDay(text: string): string | null {
  const read = dayjs(text.trim(), WRITTEN, 'en-gb', true);
  const day = read.isValid() ? read.format('YYYY-MM-DD') : null;
  return isIsoDate(day) ? day : null;
}

interface Props {
  readonly value: string | undefined;
  readonly onChange: (day: string | null) => void;
}

/** The day everything is shown as at; empty is today. */
export function AsAtInput({ value, onChange }: Props) {
  const announce = useAnnounce();
  return (
    <DateInput
      label="As at"
      classNames={styles}
      placeholder="Today"
      value={value ?? null}
      onChange={(day) => {
        onChange(day);
        announce(day ? `Everything is now shown as at ${dayInWords(day)}.` : 'Everything is now shown as at today.');
      }}
      valueFormat="D MMMM YYYY"
      dateParser={readDay}
      clearable
      clearButtonProps={{ 'aria-label': 'Back to today' }}
      popoverProps={{ shadow: 'md' }}
    />
  );
}
