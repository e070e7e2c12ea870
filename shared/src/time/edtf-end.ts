import { DAY_BITS, type Edtf, type EdtfDate, type EdtfPoint, MONTH_BITS, pad, parseEdtf, YEAR_BITS, YEAR_DIVISIONS } from './edtf.ts';
import { addMonths, dayAfter, type IsoDate } from './iso-date.ts';

/**
 * The day after the last that a date as a source gives it may mean: 2025-01-01 for "2024", 2014-12-01 for autumn 2014. Null where its end is
 * open, its year is not known, or it lies at the very ends of the calendar.
 * @throws RangeError when the text is not EDTF.
 */
export function edtfEndsBefore(text: string): IsoDate | null {
  return endOf(parseEdtf(text));
}

function endOf(edtf: Edtf): IsoDate | null {
  switch (edtf.type) {
    case 'INTERVAL':
      return typeof edtf.to === 'string' ? null : afterPoint(edtf.to);
    case 'ONE_OF':
    case 'ALL_OF': {
      const ends = edtf.members.map(endOf);
      return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
    }
    default:
      return afterPoint(edtf);
  }
}

/** Seasons and quarters have three months, thirds four, halves six. */
const monthsOf = (division: number) => (division >= 40 ? 6 : division >= 37 ? 4 : 3);

function afterPoint(point: EdtfPoint): IsoDate | null {
  if (point.type === 'DIVISION') {
    if (isAtTheEdge(point.year)) return null;
    const first = `${pad(point.year, 4)}-${pad(YEAR_DIVISIONS.get(point.division)?.month ?? 1, 2)}-01`;
    return addMonths(first, monthsOf(point.division));
  }
  return afterDate(point);
}

function afterDate({ year, month, day, unspecified }: EdtfDate): IsoDate | null {
  const unknown = unspecified & YEAR_BITS;
  if (unknown === YEAR_BITS) return null;
  const last = year + (unknown === 0 ? 0 : unknown === 8 ? 9 : 99);
  if (isAtTheEdge(last)) return null;
  if (month === undefined || (unspecified & MONTH_BITS) !== 0) return `${pad(last + 1, 4)}-01-01`;
  const first = `${pad(last, 4)}-${pad(month, 2)}-01`;
  if (day === undefined || (unspecified & DAY_BITS) !== 0) return addMonths(first, 1);
  return dayAfter(`${pad(last, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

const isAtTheEdge = (year: number) => year < 1 || year > 9998;
