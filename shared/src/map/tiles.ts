import type { AreaProperties } from './areas.ts';

/** Where an area's square stands, in squares from the top left. */
export interface Tile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}
type Placed = Pick<AreaProperties, 'id' | 'name' | 'centroid'>;

/** Whether squares can stand roughly where the areas lie. */
export const canBePlaced = (areas: readonly Placed[]): boolean => areas.length > 2 && areas.every(({ centroid }) => centroid !== null);

/**
 * One square for each area, none on top of another. Where the middle of each is known they stand roughly as on the map, north up: in rows from north to
 * south, each from west to east. Else in order of name.
 * @param across how many stand beside each other at most
 */
export function tileGrid(areas: readonly Placed[], across: number): Tile[] {
  const columns = Math.max(1, Math.min(across, Math.ceil(Math.sqrt(areas.length * 1.6))));
  const rows = Math.ceil(areas.length / columns);
  const byName = areas.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  const isPlaced = canBePlaced(areas);
  const order = isPlaced ? byName.toSorted((a, b) => latitudeOf(b) - latitudeOf(a)) : byName;
  return Array.from({ length: rows }, (_, row) => order.slice(row * columns, (row + 1) * columns)).flatMap((cells, row) => {
    const inRow = isPlaced ? cells.toSorted((a, b) => longitudeOf(a) - longitudeOf(b)) : cells;
    return inRow.map(({ id }, column): Tile => ({ id, column, row }));
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const longitudeOf = ({ centroid }: Placed) => centroid?.[0] ?? 0;
const latitudeOf = ({ centroid }: Placed) => centroid?.[1] ?? 0;
