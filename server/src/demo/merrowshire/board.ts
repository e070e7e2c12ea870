import { addDays, addMonths, type IsoDate } from '@atlas/shared/time';

/** The second Thursday of a day's month: the devolution board meets then. */
function meetingIn(day: IsoDate): IsoDate {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  return addDays(first, ((11 - weekday) % 7) + 7);
}

/** The last meeting of the devolution board on a day or before it. */
export function boardMeetingBy(day: IsoDate): IsoDate {
  const own = meetingIn(day);
  return own <= day ? own : meetingIn(addMonths(`${day.slice(0, 7)}-01`, -1));
}

/** The first meeting of the devolution board on a day or after it. */
export function boardMeetingFrom(day: IsoDate): IsoDate {
  const own = meetingIn(day);
  return own >= day ? own : meetingIn(addMonths(`${day.slice(0, 7)}-01`, 1));
}
