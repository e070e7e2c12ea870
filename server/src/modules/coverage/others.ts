import type { CoverageCellView } from './coverage.view.ts';

/** An organisation and what it does: whether that is confirmed, and ids of areas and themes. */
interface Active {
  readonly id: string;
  readonly work: readonly (readonly [isConfirmed: boolean, areas: readonly string[], themes: readonly string[]])[];
}

/** Ids of those that do something in a cell, or in a place or on a part of it, and are neither its partners nor the councils. */
export function othersIn(cell: CoverageCellView, found: readonly Active[]): string[] {
  const { coverage, at, partnerIds } = cell;
  const { grid, names, scope } = coverage;
  const [area, theme] = at;
  const areas = new Set(grid.around(area).map((one) => names.areas[one]));
  const themes = new Set([...(grid.themes.up[theme] ?? []), ...grid.themes.inside(theme)].map((one) => names.themes[one]));
  const known = new Set([...partnerIds, ...names.ownBodies, ...scope.for.map(({ id }) => id)]);
  const touches = ([isConfirmed, where, what]: Active['work'][number]) =>
    (isConfirmed || !scope.confirmedOnly) && where.some((id) => areas.has(id)) && what.some((id) => themes.has(id));
  return found.filter(({ id, work }) => !known.has(id) && work.some(touches)).map(({ id }) => id);
}
