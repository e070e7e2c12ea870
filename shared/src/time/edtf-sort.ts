import { type Edtf, type EdtfPoint, pad, parseEdtf, YEAR_BITS, YEAR_DIVISIONS } from './edtf.ts';

/**
 * A key by which dates as sources give them sort as plain strings: the first day it may be, as YYYY-MM-DD. One whose year is wholly unknown
 * keeps XXXX for it and so comes last, by month and day. What has no known beginning sorts by its end, a choice by its earliest.
 * @throws RangeError when the text is not EDTF.
 */
export function edtfSortKey(text: string): string {
  return keyOf(parseEdtf(text));
}

/** −1, 0 or 1, by edtfSortKey and then by the text, so that the order is total. */
export function compareEdtf(a: string, b: string): -1 | 0 | 1 {
  const [first, second] = [`${edtfSortKey(a)} ${a}`, `${edtfSortKey(b)} ${b}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf(edtf: Edtf): string {
  switch (edtf.type) {
    case 'INTERVAL':
      return [edtf.from, edtf.to].filter((end) => typeof end !== 'string').map(firstDay)[0] ?? '';
    case 'ONE_OF':
    case 'ALL_OF':
      return edtf.members.map(keyOf).sort()[0] ?? '';
    default:
      return firstDay(edtf);
  }
}

function firstDay(point: EdtfPoint): string {
  if (point.type === 'DIVISION') return `${pad(point.year, 4)}-${pad(YEAR_DIVISIONS.get(point.division)?.month ?? 1, 2)}-01`;
  const year = (point.unspecified & YEAR_BITS) === YEAR_BITS ? 'XXXX' : pad(point.year, 4);
  return `${year}-${pad(point.month ?? 1, 2)}-${pad(point.day ?? 1, 2)}`;
}
