export { isEdtf, parseEdtf } from './edtf.ts';
export { edtfEndsBefore } from './edtf-end.ts';
export { compareEdtf, edtfSortKey } from './edtf-sort.ts';
export { formatEdtf } from './edtf-wording.ts';
export {
  addDays,
  addMonths,
  compareIsoDates,
  dayAfter,
  dayBefore,
  daysBetween,
  type IsoDate,
  isIsoDate,
  parseIsoDate,
} from './iso-date.ts';
export { startOfDayInLondon } from './moment.ts';
export { TIME_ZONE, todayInLondon } from './today.ts';
export {
  isNever,
  isValidOn,
  lastDayFromValidTo,
  overlaps,
  type Validity,
  validToFromLastDay,
  verifyByFrom,
} from './validity.ts';
export { formatDay, formatPeriod } from './wording.ts';
export { addWorkingDays, bankHolidays, isWorkingDay } from './working-days.ts';
