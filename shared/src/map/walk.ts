export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export type Direction = 'left' | 'right' | 'up' | 'down';

/** How much a step aside counts against a step ahead: what lies straight ahead comes before what is a little nearer to the side. */
const ASIDE = 2;

/**
 * The area to go to from one: the nearest in that direction, x to the right and y down; undefined at the edge. What lies more to the side than
 * ahead is taken only where nothing else is there.
 */
export function nextSpot(spots: readonly Spot[], from: string, direction: Direction): string | undefined {
  const here = spots.find(({ id }) => id === from);
  if (here === undefined) return spots[0]?.id;
  const seen = spots
    .filter(({ id }) => id !== from)
    .map(({ id, x, y }) => {
      const [dx, dy] = [x - here.x, y - here.y];
      const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
      const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
      return { id, ahead, aside, cost: ahead + aside * ASIDE };
    })
    .filter(({ ahead }) => ahead > 0)
    .sort((a, b) => a.cost - b.cost);
  const leastAside = seen.toSorted((a, b) => a.aside / a.ahead - b.aside / b.ahead)[0];
  return (seen.find(({ ahead, aside }) => aside <= ahead) ?? leastAside)?.id;
}
