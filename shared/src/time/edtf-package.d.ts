/** The part of the edtf package that is used here; it has no types of its own. */
declare module 'edtf' {
  /** Bits of a mask: 1 to 8 the year's digits, 16 and 32 the month's, 64 and 128 the day's; true stands for all that is given. */
  export type Mask = number | boolean;
  export interface ParsedDate {
    type: 'Date';
    /** Year, month from 0, day; what is not given is not there. */
    values: number[];
    uncertain?: Mask;
    approximate?: Mask;
    unspecified?: number;
  }
  export interface ParsedSeason {
    type: 'Season';
    values: [year: number, season: number];
    uncertain?: Mask;
    approximate?: Mask;
    unspecified?: number;
  }
  export interface ParsedInterval {
    type: 'Interval';
    /** Null for an unknown end, Infinity for an open one, which differ in the text only. */
    values: [Parsed | null | number, Parsed | null | number];
  }
  export interface ParsedGroup {
    type: 'Set' | 'List';
    values: (Parsed | Parsed[])[];
  }
  export interface ParsedOther {
    type: 'Year' | 'Decade' | 'Century';
    values: number[];
  }
  export type Parsed = ParsedDate | ParsedSeason | ParsedInterval | ParsedGroup | ParsedOther;
  /** @throws Error when the text is not EDTF of that level. */
  export function parse(text: string, constraints?: { level?: 0 | 1 | 2; types?: string[] }): Parsed;
}
