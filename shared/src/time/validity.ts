import { addDays, dayAfter, dayBefore, type IsoDate } from './iso-date.ts';

/** True from validFrom on and no longer on validTo: [validFrom, validTo). Null, or nothing, is open. */
export interface Validity {
  readonly validFrom?: IsoDate | null;
  readonly validTo?: IsoDate | null;
}

/** True where the fact held on that day. */
export function isValidOn({ validFrom, validTo }: Validity, day: IsoDate): boolean {
  return (validFrom == null || validFrom <= day) && (validTo == null || day < validTo);
}

/** True where there is a day on which both held. One that ends on a day does not meet one that begins on it. */
export function overlaps(a: Validity, b: Validity): boolean {
  if (isNever(a) || isNever(b)) return false;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** True where no day is in it: it ends on or before the day it begins. */
export function isNever({ validFrom, validTo }: Validity): boolean {
  return validFrom != null && validTo != null && validTo <= validFrom;
}

const startsBeforeEnd = (a: Validity, b: Validity) => a.validFrom == null || b.validTo == null || a.validFrom < b.validTo;

/** The exclusive end of what is said to end on a last day; null stays open. */
export function validToFromLastDay(endsOn: IsoDate | null): IsoDate | null {
  return endsOn === null ? null : dayAfter(endsOn);
}

/** The last day of what ends before validTo; null stays open. */
export function lastDayFromValidTo(validTo: IsoDate | null): IsoDate | null {
  return validTo === null ? null : dayBefore(validTo);
}

/** The day a fact is due to be looked at again; null where it was never verified, for then it is due already. */
export function verifyByFrom(lastVerifiedOn: IsoDate | null, afterDays: number): IsoDate | null {
  return lastVerifiedOn === null ? null : addDays(lastVerifiedOn, afterDays);
}
