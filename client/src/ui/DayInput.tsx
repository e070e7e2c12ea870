import { isIsoDate } from '@atlas/shared/time';
import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/en-gb';

dayjs.extend(customParseFormat);

/** Ways a British reader writes a day. */
const WRITTEN = ['D MMMM YYYY', 'D MMM YYYY', 'D/M/YYYY', 'D.M.YYYY', 'D-M-YYYY', 'YYYY-MM-DD'];

const NO_DAYS: [] = [];
const LABELS = {
  previousMonth: 'Month before',
  nextMonth: 'Month after',
  previousYear: 'Year before',
  nextYear: 'Year after',
  previousDecade: 'Ten years before',
  nextDecade: 'Ten years after',
};

/** The day as typed, null where it is none. */
export function readDay(text: string): string | null {
  const read = dayjs(text.trim(), WRITTEN, 'en-gb', true);
  const day = read.isValid() ? read.format('YYYY-MM-DD') : null;
  return isIsoDate(day) ? day : null;
}

interface Props extends Pick<DateInputProps, 'label' | 'placeholder' | 'classNames' | 'description' | 'withAsterisk' | 'onBlur' | 'error'> {
  readonly value: string | undefined;
  readonly onChange: (day: string | null) => void;
  readonly clearLabel: string;
  /** In a form, takes half the width where there is room for two. */
  readonly isHalf?: boolean | undefined;
}

/** A day, typed the British way or picked; shown as 22 November 2026. */
export function DayInput({ value, clearLabel, isHalf, ...rest }: Props) {
  return (
    <DateInput
      {...rest}
      {...(isHalf ? { wrapperProps: { 'data-half': true } } : {})}
      value={value ?? null}
      valueFormat="D MMMM YYYY"
      dateParser={readDay}
      clearable
      weekendDays={NO_DAYS}
      ariaLabels={LABELS}
      clearButtonProps={{ 'aria-label': clearLabel }}
      popoverProps={{ shadow: 'md', withinPortal: false }}
    />
  );
}
