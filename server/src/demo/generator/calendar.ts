import { addDays, type IsoDate } from '@atlas/shared/time';

/** The day a made-up world is fresh on, and days told from it. */
export interface Calendar {
  readonly today: IsoDate;
  /** The day so many days from today, before it when below 0. */
  readonly day: (days: number) => IsoDate;
}

/** A calendar that works each day out once: a large world asks for the same few thousand days again and again. */
export function makeCalendar(today: IsoDate): Calendar {
  const known = new Map<number, IsoDate>();
  const day = (days: number) => {
    const found = known.get(days) ?? addDays(today, days);
    known.set(days, found);
    return found;
  };
  return { today, day };
}

/** The first of some days. */
export const earliest = (...days: readonly IsoDate[]) => days.toSorted()[0] as IsoDate;
/** The last of some days. */
export const latest = (...days: readonly IsoDate[]) => days.toSorted().at(-1) as IsoDate;
