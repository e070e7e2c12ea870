/** A label that would like to be drawn, in pixels of the screen. */
export interface LabelWish {
  readonly id: string;
  /** Centre and radius of what it names. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn whatever is in the way: what is selected, under the cursor or pointed at. */
  readonly isWanted: boolean;
  /** So important that its name may cover what is small. */
  readonly isStrong: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Top left corner. */
  readonly left: number;
  readonly top: number;
  readonly align: 'left' | 'center' | 'right';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
/** Room kept round a label, so that two never run into each other. */
const AIR_X = 6;
const AIR_Y = 2;

/**
 * Chooses which labels are drawn, and where, so that none covers another, and none but the important covers an organisation. The wishes come in
 * order of importance; what is off the screen is left out.
 * @param most so many at the most, besides those wanted.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  view: { readonly width: number; readonly height: number },
  most = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const nodes = new Cells();
  const labels = new Cells();
  for (const { id, x, y, radius } of wishes) nodes.add(boxRound(x, y, radius - 1), id);
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes.filter(({ isWanted }) => isWanted), ...wishes.filter(({ isWanted }) => !isWanted)]) {
    if (placed.length >= most && !wish.isWanted) break;
    const spot = isInView(wish, view) ? bestSpot(wish, view, nodes, labels) : undefined;
    if (!spot) continue;
    labels.add(spot.box, wish.id);
    placed.push({ id: wish.id, left: spot.box.left, top: spot.box.top, align: spot.align });
  }
  return placed;
}

const isInView = ({ x, y, radius }: LabelWish, view: { readonly width: number; readonly height: number }): boolean =>
  x >= -radius && y >= -radius && x <= view.width + radius && y <= view.height + radius;

function bestSpot(
  wish: LabelWish,
  view: { readonly width: number; readonly height: number },
  nodes: Cells,
  labels: Cells,
): Spot | undefined {
  const inside = spotsOf(wish).filter(({ box }) => box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height);
  const free = inside.filter(({ box }) => !labels.meets(widen(box)));
  const clear = free.find(({ box }) => !nodes.meets(box, wish.id));
  if (clear || !(wish.isStrong || wish.isWanted)) return clear;
  const least = free.toSorted((a, b) => nodes.covered(a.box, wish.id) - nodes.covered(b.box, wish.id))[0];
  return least ?? (wish.isWanted ? inside[0] : undefined);
}

interface Spot {
  readonly box: Box;
  readonly align: PlacedLabel['align'];
}

/** Below, then right, left and above, then the corners: where a map's lettering is looked for. */
function spotsOf({ x, y, radius, width, height }: LabelWish): Spot[] {
  const at = (left: number, top: number, align: PlacedLabel['align']): Spot => ({
    box: { left, top, right: left + width, bottom: top + height },
    align,
  });
  const slant = radius * Math.SQRT1_2 + 1;
  return [
    at(x - width / 2, y + radius + GAP - 1, 'center'),
    at(x + radius + GAP, y - height / 2, 'left'),
    at(x - radius - GAP - width, y - height / 2, 'right'),
    at(x - width / 2, y - radius - GAP - height, 'center'),
    at(x + slant, y + slant - 2, 'left'),
    at(x + slant, y - slant - height + 2, 'left'),
    at(x - slant - width, y + slant - 2, 'right'),
    at(x - slant - width, y - slant - height + 2, 'right'),
  ];
}

const boxRound = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});
const widen = ({ left, top, right, bottom }: Box): Box => ({
  left: left - AIR_X,
  top: top - AIR_Y,
  right: right + AIR_X,
  bottom: bottom + AIR_Y,
});

const CELL = 64;

/** More rows of squares than any screen has. */
const ROWS = 4096;

interface Held {
  readonly box: Box;
  readonly id: string;
}

/** Boxes by the squares they touch, so that asking what is near is quick. */
class Cells {
  readonly #cells = new Map<number, Held[]>();

  add(box: Box, id: string): void {
    for (const key of keysOf(box)) {
      const held = this.#cells.get(key);
      if (held) held.push({ box, id });
      else this.#cells.set(key, [{ box, id }]);
    }
  }

  /** True where the box meets any that is held, its own left out. */
  meets(box: Box, own?: string): boolean {
    for (const key of keysOf(box)) {
      for (const held of this.#cells.get(key) ?? []) if (held.id !== own && overlap(held.box, box)) return true;
    }
    return false;
  }

  /** How much of what is held the box covers, in square pixels, its own left out. */
  covered(box: Box, own: string): number {
    const near = new Map(keysOf(box).flatMap((key) => (this.#cells.get(key) ?? []).map((held) => [held.id, held.box])));
    near.delete(own);
    return [...near.values()].reduce((sum, held) => sum + shared(held, box), 0);
  }
}

function keysOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) keys.push(column * ROWS + row);
  }
  return keys;
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function shared(a: Box, b: Box): number {
  if (!overlap(a, b)) return 0;
  return (Math.min(a.right, b.right) - Math.max(a.left, b.left)) * (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}
