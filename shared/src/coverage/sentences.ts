import { dayBefore, formatDay, type IsoDate } from '../time/index.ts';
import type { AreaLevel, CoverageReason, CoverageState } from '../vocabulary/index.ts';
import { COVERAGE_STATES } from '../vocabulary/index.ts';
import { count, listed, number, upperFirst } from '../wording/index.ts';

/** All that the sentence of a cell speaks of. */
export interface CellInWords {
  readonly area: string;
  readonly level: AreaLevel;
  readonly theme: string;
  readonly state: CoverageState;
  readonly reasons: readonly CoverageReason[];
  /** Names of the partners that hold any of it, those that span it first; a few are enough, `partnerCount` counts them. */
  readonly partners: readonly string[];
  readonly partnerCount: number;
  readonly places: { readonly held: number; readonly total: number };
  readonly parts: { readonly held: number; readonly total: number };
  readonly validTo: IsoDate | null;
  readonly lookedOn: IsoDate | null;
}

/** How many partners are named before they are counted. */
export const PARTNERS_NAMED = 2;

/** What a cell says, so that it can be read without the picture. */
export function cellSentence(cell: CellInWords): string {
  const what = `${cell.theme} in ${cell.area}`;
  switch (cell.state) {
    case 'COVERED':
      return `${what} is covered by ${partnersOf(cell)}.`;
    case 'FRAGILE':
      return `${what} is fragile: held by ${partnersOf(cell)}, ${listed(cell.reasons.map((reason) => weakness(reason, cell)))}.`;
    case 'PARTLY':
      return `${what} is partly covered, by ${partnersOf(cell)}: ${extentOf(cell)}.`;
    case 'COUNCIL_ONLY':
      return `${what} has no partner recorded: only the council itself provides it, or a part of it.`;
    case 'NONE':
      return `${what}: somebody looked on ${formatDay(cell.lookedOn ?? '')} and found nobody.`;
    case 'NOT_CHECKED':
      return `${what} has no partner recorded, and nobody has said they looked.`;
  }
}

const WEAKNESSES: Readonly<Partial<Record<CoverageReason, string>>> = {
  SOLE_PARTNER: 'with no second, independent partner',
  UNCONFIRMED: 'not confirmed',
  STALE: 'not verified in time',
  WIDER_ONLY: 'only through work on a wider area',
};

function weakness(reason: CoverageReason, { validTo }: CellInWords): string {
  if (reason === 'ENDING') return validTo === null ? 'ending soon' : `ending on ${formatDay(dayBefore(validTo))}`;
  return WEAKNESSES[reason] ?? '';
}

function partnersOf({ partners, partnerCount }: CellInWords): string {
  const shown = partners.slice(0, PARTNERS_NAMED);
  const more = partnerCount - shown.length;
  if (shown.length === 0) return count(partnerCount, 'partner');
  return listed(more > 0 ? [...shown, count(more, 'other')] : shown);
}

const PLACES: Readonly<Partial<Record<AreaLevel, readonly [one: string, several: string]>>> = {
  COUNTY: ['district', 'districts'],
  DISTRICT: ['parish', 'parishes'],
};

/** "3 of 16 parishes; 2 of 5 parts". */
export function extentOf({ level, reasons, places, parts }: Pick<CellInWords, 'level' | 'reasons' | 'places' | 'parts'>): string {
  const [one, several] = PLACES[level] ?? ['place', 'places'];
  const some = (held: number, total: number, noun: string) => `${number(held)} of ${number(total)} ${noun}`;
  const extents = [
    ...(reasons.includes('SOME_PLACES') && places.total > 0 ? [some(places.held, places.total, places.total === 1 ? one : several)] : []),
    ...(reasons.includes('SOME_PARTS') && parts.total > 0 ? [some(parts.held, parts.total, parts.total === 1 ? 'part' : 'parts')] : []),
  ];
  return extents.length > 0 && (places.held > 0 || parts.held > 0) ? extents.join('; ') : 'only something smaller inside it';
}

export interface CoverageInWords {
  readonly within: string;
  readonly councils: readonly string[];
  readonly asAt: IsoDate;
  readonly areas: number;
  readonly themes: number;
  readonly counts: Readonly<Record<CoverageState, number>>;
}

const STATED: Readonly<Record<CoverageState, string>> = {
  COVERED: 'covered',
  FRAGILE: 'fragile',
  PARTLY: 'partly covered',
  COUNCIL_ONLY: 'provided by the council only',
  NONE: 'looked at and found to have nobody',
  NOT_CHECKED: 'without a recorded partner, and not checked',
};

/** What the whole of it says. */
export function coverageSummary({ within, councils, asAt, areas, themes, counts }: CoverageInWords): string {
  const cells = areas * themes;
  const spoken = COVERAGE_STATES.filter((state) => counts[state] > 0).map((state) => `${number(counts[state])} ${STATED[state]}`);
  const of = `${count(areas, 'area')} by ${count(themes, 'theme')}`;
  return `${within}, for ${listed(councils)}, as at ${formatDay(asAt)}: ${count(cells, 'cell')} (${of}). ${upperFirst(listed(spoken))}.`;
}
