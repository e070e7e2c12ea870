import { addMonths, type IsoDate } from '@atlas/shared/time';

/** The first days of quarters up to `to`, and `to` itself last: how things stood when each quarter had ended. */
export function quarterEnds(to: IsoDate, count: number): IsoDate[] {
  const [year = 0, month = 1] = to.split('-').map(Number);
  const begun = `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as IsoDate;
  const starts = Array.from({ length: count }, (_, back) => addMonths(begun, -3 * (count - 1 - back)));
  return [...starts.filter((day) => day !== to), to];
}
