import { COVERAGE_REASON_LABELS, COVERAGE_STATE_LABELS, type CoverageReason, type CoverageState } from '@atlas/shared/vocabulary';
import { capitalise, dayInWords, formatCount, listOf, lowerFirst } from '../../lib/wording.ts';

/** What the words of a cell follow from. */
export interface CellFacts {
  readonly state: CoverageState;
  readonly reasons: readonly CoverageReason[];
  readonly endsOn?: string | null | undefined;
  readonly checkedOn?: string | null | undefined;
  readonly placesHeld: number;
  readonly placesTotal: number;
  readonly partsHeld: number;
  readonly partsTotal: number;
}

/** Why a cell is as it is, each reason in words; nothing where the state says it all. */
export function reasonsInWords(cell: CellFacts): string {
  const isSmaller = cell.state === 'PARTLY' && cell.placesHeld === 0 && cell.partsHeld === 0;
  const words = isSmaller ? ['only something smaller inside it'] : cell.reasons.map((reason) => reasonInWords(reason, cell));
  if (cell.state === 'NONE' && cell.checkedOn) words.push(`looked on ${dayInWords(cell.checkedOn)}`);
  return capitalise(listOf(words));
}

function reasonInWords(reason: CoverageReason, { endsOn, placesHeld, placesTotal, partsHeld, partsTotal }: CellFacts): string {
  const some = (held: number, total: number, noun: string) => `${formatCount(held)} of ${formatCount(total)} ${noun}`;
  if (reason === 'ENDING' && endsOn) return `ending on ${dayInWords(endsOn)}`;
  if (reason === 'SOME_PLACES' && placesTotal > 0) return some(placesHeld, placesTotal, 'places');
  if (reason === 'SOME_PARTS' && partsTotal > 0) return some(partsHeld, partsTotal, 'parts of the theme');
  return lowerFirst(COVERAGE_REASON_LABELS[reason]);
}

/** "Fragile: one partner only and ending on 31 March 2027". */
export function cellInWords(cell: CellFacts): string {
  const why = reasonsInWords(cell);
  return COVERAGE_STATE_LABELS[cell.state] + (why && `: ${lowerFirst(why)}`);
}
