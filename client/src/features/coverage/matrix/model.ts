import { AREA_LEVELS, type AreaLevel, type CoverageState } from '@atlas/shared/vocabulary';
import type { CoverageMatrix_CoverageFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { byFigures, figuresOf, type PlaceFigures, type Weighing, weighingOf } from './place-figures.ts';

graphql(`
  fragment CoverageMatrix_coverage on Coverage {
    within {
      id
    }
    areas {
      id
      name
      level
      within(asAt: $asAt) {
        id
        name
        level
      }
      figures(asAt: $asAt) {
        id
        measure
        value
        on
      }
    }
    themes {
      id
      name
    }
    cells {
      state
      reasons
      endsOn
      checkedOn
      partnerCount
      placesHeld
      placesTotal
      partsHeld
      partsTotal
    }
  }
`);

export type Cell = CoverageMatrix_CoverageFragment['cells'][number];
export type MatrixTheme = CoverageMatrix_CoverageFragment['themes'][number];

/** An area and its cells, in the order of the themes. */
export interface MatrixArea {
  readonly id: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** The wider area it is grouped under. */
  readonly group: string | undefined;
  readonly cells: readonly Cell[];
  /** How many of the cells have no partner. */
  readonly gaps: number;
  readonly figures: PlaceFigures;
}

export interface Matrix {
  readonly areas: readonly MatrixArea[];
  readonly themes: readonly MatrixTheme[];
  /** True where areas lie in two or more wider ones inside the place. */
  readonly isGrouped: boolean;
  readonly weighing: Weighing;
}

/** States in which no partner holds any of a cell. */
export const GAPS: ReadonlySet<CoverageState> = new Set(['COUNCIL_ONLY', 'NONE', 'NOT_CHECKED']);
export const isGap = ({ state }: Pick<Cell, 'state'>): boolean => GAPS.has(state);

/** Coverage as rows and columns. Cells come area by area. */
export function buildMatrix({ within, areas, themes, cells }: CoverageMatrix_CoverageFragment): Matrix {
  const weighing = weighingOf(areas.map(({ figures }) => figures));
  const rows = areas.map((area, index): MatrixArea => {
    const own = cells.slice(index * themes.length, (index + 1) * themes.length);
    const { id, name, level } = area;
    return {
      id,
      name,
      level,
      group: groupOf(area, within.id),
      cells: own,
      gaps: own.filter(isGap).length,
      figures: figuresOf(area.figures, weighing),
    };
  });
  return { areas: rows, themes, weighing, isGrouped: new Set(rows.map(({ group }) => group)).size > 1 };
}

/** Wider areas that others are grouped under: those that councils govern. */
const GROUPS: readonly AreaLevel[] = ['COUNTY', 'DISTRICT'];

function groupOf({ within }: CoverageMatrix_CoverageFragment['areas'][number], place: string): string | undefined {
  const wider = within.filter(({ id, level }) => id !== place && GROUPS.includes(level));
  return wider.toSorted((a, b) => AREA_LEVELS.indexOf(b.level) - AREA_LEVELS.indexOf(a.level))[0]?.name;
}

/** In which order areas stand: by name or most gaps first, under the wider areas they lie in or not. Of equal gaps, see `byGaps`. */
export type MatrixOrder = 'groups' | 'groups-gaps' | 'name' | 'gaps' | 'gaps-deprived';

/** A line of the matrix as it is shown. */
export type MatrixRow =
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly areas: number; readonly gaps: number }
  | { readonly kind: 'area'; readonly id: string; readonly area: MatrixArea };

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);
const byGapsAlone = (a: { name: string; gaps: number }, b: { name: string; gaps: number }) => b.gaps - a.gaps || byName(a, b);
/** Of areas with as many gaps, where more people live or, if that is asked for, where they are more deprived. */
const byGaps =
  (weight: 'PEOPLE' | 'DEPRIVATION') =>
  (a: MatrixArea, b: MatrixArea): number =>
    b.gaps - a.gaps || byFigures(weight)(a.figures, b.figures) || byName(a, b);

const COMPARE: Readonly<Record<MatrixOrder, (a: MatrixArea, b: MatrixArea) => number>> = {
  groups: byName,
  name: byName,
  'groups-gaps': byGaps('PEOPLE'),
  gaps: byGaps('PEOPLE'),
  'gaps-deprived': byGaps('DEPRIVATION'),
};
/** The areas of a matrix in an order, without the wider ones they lie in. */
export const areasIn = ({ areas }: Matrix, order: MatrixOrder): MatrixArea[] => areas.toSorted(COMPARE[order]);

/** The lines to show. @param onlyGaps leaves out areas without a gap */
export function rowsOf(matrix: Matrix, order: MatrixOrder, onlyGaps: boolean): MatrixRow[] {
  const shown = areasIn(matrix, order)
    .filter(({ gaps }) => !onlyGaps || gaps > 0)
    .map((area): MatrixRow & { kind: 'area' } => ({ kind: 'area', id: area.id, area }));
  if (!matrix.isGrouped || (order !== 'groups' && order !== 'groups-gaps')) return shown;
  const groups = [...Map.groupBy(shown, ({ area }) => area.group ?? '')].map(([name, rows]) => {
    const gaps = rows.reduce((sum, { area }) => sum + area.gaps, 0);
    return { kind: 'group' as const, id: `group ${name}`, name: name || 'Elsewhere', areas: rows.length, gaps, rows };
  });
  return groups.toSorted(order === 'groups-gaps' ? byGapsAlone : byName).flatMap(({ rows, ...group }) => [group, ...rows]);
}

/** Numbers of the columns to show. @param onlyGaps leaves out themes without a gap */
export function columnsOf({ areas, themes }: Matrix, onlyGaps: boolean): number[] {
  const all = themes.map((_, column) => column);
  return onlyGaps ? all.filter((column) => areas.some(({ cells }) => cells[column] && isGap(cells[column]))) : all;
}
