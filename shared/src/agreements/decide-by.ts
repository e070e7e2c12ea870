import { addDays, type IsoDate } from '../time/index.ts';

/**
 * The last day on which a body can be asked to renew an agreement or let it go: its last day, less the notice a party gives, less the days
 * the deciding body needs its papers before a meeting.
 * @param endsOn the agreement's last day; without one there is nothing to decide by
 */
export function decideBy(
  endsOn: IsoDate | null | undefined,
  noticeDays: number | null | undefined,
  leadDays: number | null | undefined,
): IsoDate | null {
  return endsOn ? addDays(endsOn, -(noticeDays ?? 0) - (leadDays ?? 0)) : null;
}
