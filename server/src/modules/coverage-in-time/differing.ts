import { COVERAGE_STATES, type CoverageReason } from '@atlas/shared/vocabulary';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';

/** A cell as it was known on the earlier day, as it stood then by what is recorded now, and as it stands on the later day. */
export interface DifferingCell {
  readonly before: CoverageCellView | null;
  readonly stoodThen: CoverageCellView | null;
  readonly after: CoverageCellView | null;
}
type Cell = CoverageCellView | null;

/** The cells that differ between what was known of the earlier day and the later one: those that are worse first, those without one of the days last. */
export function differingCells(known: CoverageView, then: CoverageView, now: CoverageView): DifferingCell[] {
  const byKey = ({ all }: CoverageView) => new Map(all.map((cell) => [keyOf(cell), cell]));
  const [before, stood, after] = [byKey(known), byKey(then), byKey(now)];
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ before: before.get(key) ?? null, stoodThen: stood.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((cell) => !isAlike(cell.before, cell.after))
    .sort((a, b) => turnOf(a) - turnOf(b));
}
const keyOf = ({ area, theme }: CoverageCellView) => `${area.id} ${theme.id}`;
const turnOf = (cell: DifferingCell) => (cameOrWent(cell) ? 2 : isWorse(cell) ? 0 : 1);

/** True where two cells are said to stand the same. */
export const isAlike = (one: Cell, other: Cell) => one?.state === other?.state && one?.reasons.join() === other?.reasons.join();

/** True where its area was not there on one of the two days: it is neither worse nor better. */
export const cameOrWent = ({ before, after }: DifferingCell) => before === null || after === null;
export const isWorse = ({ before, after }: DifferingCell) => stepFrom(before, after) > 0;
export const isBetter = ({ before, after }: DifferingCell) => stepFrom(before, after) < 0;

/** Above nothing where a cell becomes worse, below where it becomes better. */
function stepFrom(before: Cell, after: Cell): number {
  return before === null || after === null ? 0 : rankOf(after) - rankOf(before);
}
/** The place of a state among the states, the best first. To have looked and found nobody is no worse than not to have looked. */
const rankOf = ({ state }: CoverageCellView) => Math.min(COVERAGE_STATES.indexOf(state), COVERAGE_STATES.indexOf('NONE'));

const SURENESS: readonly CoverageReason[] = ['UNCONFIRMED', 'STALE'];
/** True where partners span both cells, and the second is free of a doubt that the first is under. */
export const becameSurer = (before: Cell, after: Cell) =>
  isSpanned(before) && isSpanned(after) && SURENESS.some((reason) => isFreed(before, after, reason));
const isSpanned = (cell: Cell): cell is CoverageCellView => cell?.state === 'COVERED' || cell?.state === 'FRAGILE';

/** True where the second cell is better than the first, or as good with less against it. What is said of one partly covered is not against it. */
export function isEased(before: Cell, after: Cell): boolean {
  if (before === null || after === null) return false;
  const step = stepFrom(before, after);
  return step < 0 || (step === 0 && (after.state === 'PARTLY' || before.reasons.some((reason) => isFreed(before, after, reason))));
}
const isFreed = (before: CoverageCellView, after: CoverageCellView, reason: CoverageReason) =>
  before.reasons.includes(reason) && !after.reasons.includes(reason);
