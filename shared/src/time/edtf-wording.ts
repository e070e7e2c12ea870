import {
  DAY_BITS,
  type Edtf,
  type EdtfDate,
  type EdtfInterval,
  type EdtfPoint,
  MONTH_BITS,
  parseEdtf,
  YEAR_BITS,
  YEAR_DIVISIONS,
} from './edtf.ts';
import { MONTHS } from './wording.ts';

/**
 * A date as a source gives it, in words: "September 2013", "autumn 2023", "2014, uncertain", "7 February, year not given".
 * @throws RangeError when the text is not EDTF.
 */
export function formatEdtf(text: string): string {
  return word(parseEdtf(text));
}

function word(edtf: Edtf): string {
  switch (edtf.type) {
    case 'INTERVAL':
      return wordInterval(edtf);
    case 'ONE_OF':
      return `one of ${edtf.members.map(word).join(', ')}`;
    case 'ALL_OF':
      return edtf.members.map(word).join(' and ');
    default:
      return wordPoint(edtf);
  }
}

function wordInterval({ from, to }: EdtfInterval): string {
  if (typeof from !== 'string' && typeof to !== 'string') return `${wordPoint(from)} to ${wordPoint(to)}`;
  if (typeof from !== 'string') return to === 'OPEN' ? `from ${wordPoint(from)} onwards` : `from ${wordPoint(from)}, end not given`;
  const end = wordPoint(to as EdtfPoint);
  return from === 'OPEN' ? `up to ${end}` : `until ${end}, start not given`;
}

function wordPoint(point: EdtfPoint): string {
  const doubts = [point.uncertain ? 'uncertain' : '', point.approximate ? 'approximate' : ''].filter(Boolean).join(' and ');
  return doubts ? `${wordPlain(point)}, ${doubts}` : wordPlain(point);
}

function wordPlain(point: EdtfPoint): string {
  if (point.type === 'DIVISION') return `${YEAR_DIVISIONS.get(point.division)?.name} ${point.year}`;
  const missing = missingParts(point);
  const given = [wordDayAndMonth(point), wordYear(point)].filter(Boolean).join(' ');
  return [given, missing && `${missing} not given`].filter(Boolean).join(given ? ', ' : '');
}

const has = (date: EdtfDate, bits: number) => (date.unspecified & bits) === bits;
/** A month or day of which one digit is missing says no more in words than one that is not there. */
const lacks = (date: EdtfDate, bits: number) => (date.unspecified & bits) !== 0;

function wordDayAndMonth(date: EdtfDate): string {
  const month = date.month === undefined || lacks(date, MONTH_BITS) ? '' : MONTHS[date.month - 1];
  const day = date.day === undefined || lacks(date, DAY_BITS) ? '' : String(date.day);
  if (day && !month) return `day ${day} of a month in`;
  return [day, month].filter(Boolean).join(' ');
}

function wordYear(date: EdtfDate): string {
  const unknown = date.unspecified & YEAR_BITS;
  if (unknown === 0) return String(date.year);
  if (has(date, YEAR_BITS)) return '';
  if (unknown === 8) return `${date.month === undefined ? 'the ' : 'in the '}${date.year}s`;
  const span = unknown & 2 ? 999 : 99;
  return `between ${date.year} and ${date.year + span}`;
}

function missingParts(date: EdtfDate): string {
  return [
    has(date, YEAR_BITS) ? 'year' : '',
    date.month !== undefined && lacks(date, MONTH_BITS) ? 'month' : '',
    date.day !== undefined && lacks(date, DAY_BITS) ? 'day' : '',
  ]
    .filter(Boolean)
    .join(' and ');
}
