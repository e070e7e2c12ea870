import { dayBefore, type IsoDate, todayInLondon } from '@atlas/shared/time';
import type { AreaLevel } from '@atlas/shared/vocabulary';
import { beginningOfAreas, endOf, type Reorganised } from '../../reorganisation/succession-words.ts';
import type { SettingArea } from './setting.ts';
import type { CoverageView } from './view.ts';

/** The last time, up to a day, that the boundaries of a place became others: it gave way itself, followed others, or what lies right in it did. */
export function reorganisedBy(area: SettingArea, day: string = todayInLondon()): Reorganised | undefined {
  const end = endOf(area);
  return end && end.on <= day ? end : (beginningOfAreas([area], day) ?? beginningOfAreas(area.contains, day));
}

/** The day on which a place is to give way to others, after the one that is looked at. */
export function comingFor(area: SettingArea, day: string = todayInLondon()): Reorganised | undefined {
  const end = endOf(area);
  return end && end.on > day ? end : undefined;
}

/** What is looked at, on the boundaries there are: a place that was never reorganised has one kind. */
export function onItsBoundaries(view: CoverageView, area: SettingArea): CoverageView {
  return view.boundaries === 'OLD' && !reorganisedBy(area, view.asAt) ? { ...view, boundaries: 'NEW' } : view;
}

/** The levels a place can be looked at by: its own, where it is there by these boundaries, and those of what lies in it. */
export function levelsOf(
  area: SettingArea,
  { boundaries, asAt = todayInLondon() }: Pick<CoverageView, 'boundaries' | 'asAt'>,
): AreaLevel[] {
  const isThere = (area.openedOn ?? asAt) <= asAt && (!area.closedOn || area.closedOn > asAt);
  return [...new Set([...(isThere || boundaries === 'OLD' ? [area.level] : []), ...area.levelsInside])];
}

/** The day whose wider areas group those of the matrix: on the old boundaries, the last on which these were. */
export function groupedAsAt({ boundaries, asAt }: CoverageView, area: SettingArea): string | undefined {
  const last = boundaries === 'OLD' ? reorganisedBy(area, asAt) : undefined;
  return last ? dayBefore(last.on as IsoDate) : asAt;
}
