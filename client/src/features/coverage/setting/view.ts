import { type AreaLevel, areaLevels, type CoverageBoundaries, type Sector, sectors } from '@atlas/shared/vocabulary';
import type { CoverageInput } from '../../../gql/graphql.ts';
import { type Address, type AddressChange, readAll } from '../../../lib/address.ts';
import type { MatrixOrder } from '../matrix/model.ts';
import type { GridPlace } from '../matrix/use-grid-keys.ts';

/** What the address asks to see. Level, framework, themes and councils are chosen for a place, and hold for that place. */
export interface CoverageView {
  readonly place: string | undefined;
  /** The place they were chosen for, where the address says it. */
  readonly within: string | undefined;
  readonly level: AreaLevel | undefined;
  readonly framework: string | undefined;
  /** A theme whose parts are asked about in place of the whole framework. */
  readonly partsOf: string | undefined;
  readonly themes: readonly string[];
  readonly councils: readonly string[];
  readonly sectors: readonly Sector[];
  readonly confirmedOnly: boolean;
  readonly boundaries: CoverageBoundaries;
  readonly onlyGaps: boolean;
  readonly order: MatrixOrder;
  /** The cell that is open. */
  readonly cell: GridPlace | undefined;
  readonly asAt: string | undefined;
}

const ORDERS: readonly MatrixOrder[] = ['groups', 'groups-gaps', 'name', 'gaps', 'gaps-deprived'];

export function readView({ params, place, asAt }: Pick<Address, 'params' | 'place' | 'asAt'>): CoverageView {
  const isOfPlace = !params.has('within') || params.get('within') === place;
  const own = isOfPlace ? params : new URLSearchParams();
  const [area, theme] = [params.get('cellArea'), params.get('cellTheme')];
  return {
    place,
    within: params.get('within') ?? undefined,
    level: readAll(own, 'level', areaLevels)[0],
    framework: own.get('framework') ?? undefined,
    partsOf: own.get('parts') ?? undefined,
    themes: own.getAll('theme'),
    councils: own.getAll('for'),
    sectors: readAll(params, 'sector', sectors),
    confirmedOnly: params.get('confirmed') === 'only',
    boundaries: params.get('boundaries') === 'old' ? 'OLD' : 'NEW',
    onlyGaps: params.get('gaps') === 'only',
    order: ORDERS.find((order) => order === params.get('order')) ?? 'groups',
    cell: area && theme ? { area, theme } : undefined,
    asAt,
  };
}

/** What opens a cell, or closes it, in the address. */
export const cellParams = (cell: GridPlace | undefined): AddressChange => ({ cellArea: cell?.area, cellTheme: cell?.theme });

/** All that the address says, for another page of coverage. */
export const allOf = (params: URLSearchParams): AddressChange =>
  Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));

/** What the API is asked for. */
export function toInput(view: CoverageView, within: string, level: AreaLevel, framework: string): CoverageInput {
  const { partsOf, themes, councils, sectors: wanted, confirmedOnly, boundaries, asAt } = view;
  return {
    ...{ within, level, framework, confirmedOnly },
    ...(partsOf ? { partsOf } : {}),
    ...(themes.length > 0 ? { themes: [...themes] } : {}),
    ...(councils.length > 0 ? { for: [...councils] } : {}),
    ...(wanted.length > 0 ? { sectors: [...wanted] } : {}),
    ...(boundaries === 'OLD' ? { boundaries } : {}),
    ...(asAt ? { asAt } : {}),
  };
}
