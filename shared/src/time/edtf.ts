/// <reference path="./edtf-package.d.ts" />
import { type Mask, type Parsed, parse } from 'edtf';
import { isIsoDate } from './iso-date.ts';

/** Bits of the package's masks that belong to the year, the month, the day. */
export const YEAR_BITS = 15;
export const MONTH_BITS = 48;
export const DAY_BITS = 192;

const SEASONS = [
  { name: 'spring', month: 3 },
  { name: 'summer', month: 6 },
  { name: 'autumn', month: 9 },
  { name: 'winter', month: 12 },
] as const;
/** Divisions of a year in EDTF: how they are called and the month they begin in (seasons as the Met Office counts them). */
interface YearDivision {
  readonly name: string;
  readonly month: number;
}
export const YEAR_DIVISIONS: ReadonlyMap<number, YearDivision> = new Map<number, YearDivision>([
  ...SEASONS.map((season, index) => [21 + index, season] as const),
  ...SEASONS.map((season, index) => [25 + index, season] as const),
  ...['first', 'second', 'third', 'fourth'].map((nth, index) => [33 + index, { name: `${nth} quarter of`, month: 1 + 3 * index }] as const),
  ...['first', 'second', 'last'].map((nth, index) => [37 + index, { name: `${nth} third of`, month: 1 + 4 * index }] as const),
  ...['first', 'second'].map((nth, index) => [40 + index, { name: `${nth} half of`, month: 1 + 6 * index }] as const),
]);

interface Doubt {
  readonly uncertain: boolean;
  readonly approximate: boolean;
}
/** A year, month or day, or a decade or century (the year's last digits unspecified). */
export interface EdtfDate extends Doubt {
  readonly type: 'DATE';
  /** Unspecified digits stand at their lowest. */
  readonly year: number;
  /** 1 to 12; undefined where the text stops at the year. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly unspecified: number;
}
export interface EdtfDivision extends Doubt {
  readonly type: 'DIVISION';
  readonly year: number;
  /** A key of YEAR_DIVISIONS. */
  readonly division: number;
}
export type EdtfPoint = EdtfDate | EdtfDivision;
/** From one to another; an end is OPEN ("..") or UNKNOWN (left empty) where it is not given. */
export interface EdtfInterval {
  readonly type: 'INTERVAL';
  readonly from: EdtfPoint | 'OPEN' | 'UNKNOWN';
  readonly to: EdtfPoint | 'OPEN' | 'UNKNOWN';
}
/** One of several ([2012,2013]) or all of them ({2012,2013}). */
export interface EdtfChoice {
  readonly type: 'ONE_OF' | 'ALL_OF';
  readonly members: readonly (EdtfPoint | EdtfInterval)[];
}
export type Edtf = EdtfPoint | EdtfInterval | EdtfChoice;

const EXPECTED = 'write it as ISO 8601-2 (EDTF), for example 2013-09, 2023-23 for autumn 2023, 2014? or XXXX-02-07';

/**
 * Reads a date as a source gives it, ISO 8601-2 to level 2.
 * @throws RangeError saying what was given and what is expected; also for a day that does not exist, a time of day, or a year outside 0000 to 9999.
 */
export function parseEdtf(text: string): Edtf {
  const parsed = tryParse(text);
  const edtf = parsed && convert(parsed);
  if (!edtf) throw new RangeError(`“${text}” is not a date the Atlas can keep: ${EXPECTED}.`);
  return edtf;
}

/** True where parseEdtf would read it. */
export function isEdtf(text: unknown): text is string {
  const parsed = typeof text === 'string' ? tryParse(text) : undefined;
  return parsed !== undefined && convert(parsed) !== undefined;
}

function tryParse(text: string): Parsed | undefined {
  try {
    return parse(text, { level: 2 });
  } catch {
    // The package tells nothing apart but by throwing; its message speaks of grammar columns, which helps nobody who typed a date.
    return undefined;
  }
}

function convert(parsed: Parsed): Edtf | undefined {
  switch (parsed.type) {
    case 'Interval':
      return convertInterval(parsed.values);
    case 'Set':
    case 'List': {
      const members = parsed.values.map((value) =>
        Array.isArray(value) ? convertInterval([value[0] ?? null, value[1] ?? null]) : convertPoint(value),
      );
      if (!members.every((member) => member !== undefined)) return undefined;
      return { type: parsed.type === 'Set' ? 'ONE_OF' : 'ALL_OF', members };
    }
    default:
      return convertPoint(parsed);
  }
}

function convertInterval([from, to]: readonly [Parsed | number | null, Parsed | number | null]): EdtfInterval | undefined {
  const ends = [from, to].map((end) => (end === null ? 'UNKNOWN' : typeof end === 'number' ? 'OPEN' : convertPoint(end)));
  const [start, end] = ends;
  if (start === undefined || end === undefined || (typeof start === 'string' && typeof end === 'string')) return undefined;
  return { type: 'INTERVAL', from: start, to: end };
}

function convertPoint(parsed: Parsed): EdtfPoint | undefined {
  const doubt = (of: { uncertain?: Mask; approximate?: Mask }) => ({
    uncertain: Boolean(of.uncertain),
    approximate: Boolean(of.approximate),
  });
  switch (parsed.type) {
    case 'Season': {
      const [year, division] = parsed.values;
      return isYear(year) && !parsed.unspecified && YEAR_DIVISIONS.has(division)
        ? { type: 'DIVISION', year, division, ...doubt(parsed) }
        : undefined;
    }
    case 'Decade':
    case 'Century': {
      const digits = parsed.type === 'Decade' ? 1 : 2;
      const year = (parsed.values[0] ?? 0) * 10 ** digits;
      const unspecified = digits === 1 ? 8 : 12;
      return isYear(year)
        ? { type: 'DATE', year, month: undefined, day: undefined, unspecified, uncertain: false, approximate: false }
        : undefined;
    }
    case 'Year':
    case 'Interval':
    case 'Set':
    case 'List':
      return undefined;
    // The package leaves the type out of a date with unspecified digits inside an interval.
    default:
      return convertDate(parsed.values, parsed.unspecified ?? 0, doubt(parsed));
  }
}

function convertDate(values: readonly number[], unspecified: number, doubt: Doubt): EdtfDate | undefined {
  const [year = -1, monthFromZero, day] = values;
  if (values.length > 3 || !isYear(year)) return undefined;
  const month = monthFromZero === undefined ? undefined : monthFromZero + 1;
  const date: EdtfDate = { type: 'DATE', year, month, day, unspecified, ...doubt };
  return day === undefined || isIsoDate(sampleDay(date)) ? date : undefined;
}

const isYear = (year: number) => Number.isInteger(year) && year >= 0 && year <= 9999;

/** A day by which to check that a month has so many: an unknown year may be a leap year. */
function sampleDay({ year, month, day, unspecified }: EdtfDate): string {
  return [unspecified & YEAR_BITS ? '2000' : pad(year, 4), pad(month ?? 1, 2), pad(day ?? 1, 2)].join('-');
}

export const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
