import type { CoverageState } from '@atlas/shared/vocabulary';

/** Bounds of a mark's frame in its own units. */
const [LEFT, TOP, RIGHT, BOTTOM] = [1.5, 1.5, 26.5, 16.5];

/** Strokes from the lower left to the upper right, cut off at the frame: drawn, not a pattern, so that they print and need no id. */
function hatching(every: number): string {
  const strokes: string[] = [];
  for (let foot = LEFT - (BOTTOM - TOP) + every; foot < RIGHT; foot += every) {
    const [x1, x2] = [Math.max(foot, LEFT), Math.min(foot + BOTTOM - TOP, RIGHT)];
    strokes.push(`M${x1} ${BOTTOM - (x1 - foot)}L${x2} ${BOTTOM - (x2 - foot)}`);
  }
  return strokes.join('');
}

const dots = [5.5, 9]
  .flatMap((y, row) => [0, 1, 2, 3, 4].map((at) => `M${4.4 + at * 4.4 + row * 2.2} ${y}h.01`))
  .concat([0, 1, 2, 3, 4].map((at) => `M${4.4 + at * 4.4} 12.5h.01`))
  .join('');

/** How each state is drawn and named where there is little room. Each differs in shape; colour only helps. */
export interface StateLook {
  /** Token of its colour. */
  readonly colour: string;
  readonly frame: { readonly width: number; readonly dash?: string; readonly fill?: true };
  /** Strokes inside the frame. */
  readonly strokes?: { readonly path: string; readonly width: number };
  /** A filled part of it. */
  readonly area?: string;
  readonly letter: string;
  readonly short: string;
  /** What it says, for the legend. */
  readonly means: string;
}

export const STATE_LOOK: Readonly<Record<CoverageState, StateLook>> = {
  COVERED: {
    colour: 'var(--cover-covered)',
    frame: { width: 1.5, fill: true },
    letter: 'C',
    short: 'Covered',
    means: 'two or more independent partners',
  },
  FRAGILE: {
    colour: 'var(--cover-fragile)',
    frame: { width: 1.5 },
    strokes: { path: hatching(5), width: 1.6 },
    letter: 'F',
    short: 'Fragile',
    means: 'held, but by one partner only, ending soon, not confirmed or not lately verified',
  },
  PARTLY: {
    colour: 'var(--cover-partly)',
    frame: { width: 1.5 },
    area: `M${LEFT} ${TOP}H14V${BOTTOM}H${LEFT}Z`,
    letter: 'P',
    short: 'Partly',
    means: 'held in some places or for some parts of the theme only',
  },
  COUNCIL_ONLY: {
    colour: 'var(--cover-council-only)',
    frame: { width: 1 },
    strokes: { path: dots, width: 2.4 },
    letter: 'O',
    short: 'Council',
    means: 'no partner: only the council itself',
  },
  NONE: {
    colour: 'var(--cover-none)',
    frame: { width: 3 },
    letter: 'N',
    short: 'Nobody',
    means: 'somebody looked within twelve months and found nobody',
  },
  NOT_CHECKED: {
    colour: 'var(--cover-not-checked)',
    frame: { width: 1.3, dash: '3 2.4' },
    letter: '?',
    short: 'Not checked',
    means: 'no partner recorded: nobody has said that they looked',
  },
};

export const FRAME = { left: LEFT, top: TOP, width: RIGHT - LEFT, height: BOTTOM - TOP };
