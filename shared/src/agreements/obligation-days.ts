import { addMonths, formatDay, type IsoDate } from '../time/index.ts';

/** Reinstatement and repayment may be owed long after an agreement has ended, and little before it begins. */
const [YEARS_AFTER, YEARS_BEFORE] = [50, 1];

/**
 * Why something cannot be due on a day under an agreement; undefined where it can.
 * @param life the agreement's first and last day, as far as they are known
 */
export function dueOutside(
  dueOn: IsoDate,
  { startsOn, endsOn }: { readonly startsOn?: IsoDate | null | undefined; readonly endsOn?: IsoDate | null | undefined },
): string | undefined {
  if (endsOn && dueOn > addMonths(endsOn, 12 * YEARS_AFTER))
    return `It would be due on ${formatDay(dueOn)}, more than ${YEARS_AFTER} years after the agreement’s last day, ${formatDay(endsOn)}.`;
  if (startsOn && dueOn < addMonths(startsOn, -12 * YEARS_BEFORE))
    return `It would be due on ${formatDay(dueOn)}, more than a year before the agreement’s first day, ${formatDay(startsOn)}.`;
  return undefined;
}
