import { type AreaCell, type AreaCollection, areaMapSvg } from '@atlas/shared/map';
import { isGap, type Matrix } from '../coverage/matrix/model.ts';
import { cellsOfTheme } from '../coverage-map/cells-of-theme.ts';
import { layOut } from '../network-map/layout/lay-out.ts';
import { layoutTask } from '../network-map/layout/task.ts';
import { diametersOf, type Look } from '../network-map/model/look.ts';
import type { Positions } from '../network-map/model/navigate.ts';
import type { MapNetwork } from '../network-map/model/network.ts';

/** So many maps stand side by side; themes with the most gaps come first where there are more. */
const MOST_MAPS = 6;
export const NETWORK_LOOK: Look = { sizeBy: 'degree', colourBy: 'sector' };
export const NETWORK_SIZE = { width: 700, flatness: 0.55 } as const;

/** One theme on a map of the areas. */
export interface ThemeMap {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly AreaCell[];
}

/** The themes to be drawn, in the framework's order. */
export function themeMaps({ areas, themes }: Matrix): ThemeMap[] {
  const maps = themes.map((theme, column) => {
    const cells = cellsOfTheme(areas, column);
    return { ...theme, cells, gaps: cells.filter(isGap).length };
  });
  const kept = new Set(maps.toSorted((a, b) => b.gaps - a.gaps).slice(0, MOST_MAPS));
  return maps.filter((map) => kept.has(map));
}

/** The same map as a file of its own, with its legend. */
export const mapAsSvg = (map: ThemeMap, collection: AreaCollection): string =>
  areaMapSvg({ title: map.name, collection, cells: map.cells, width: 420 });

/** Where each organisation of a small network stands; the same each time. */
export function placesOf(network: MapNetwork): Positions {
  const radii = new Map([...diametersOf(network, NETWORK_LOOK)].map(([id, diameter]) => [id, diameter / 2]));
  return new Map(Object.entries(layOut(layoutTask(network, radii, 1 / NETWORK_SIZE.flatness))));
}
