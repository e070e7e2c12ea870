import type { CoverageState } from '../vocabulary/index.ts';

/** What fills an area: drawn over and over, in squares of `MARK_SIZE`. */
export interface MarkShape {
  /** An SVG path, which a canvas draws too. */
  readonly path: string;
  /** How thick its line is; filled where there is none. */
  readonly stroke?: number;
}
/** How a state of coverage looks without any colour. */
export interface CoverageMark {
  readonly shapes: readonly MarkShape[];
  readonly outline: { readonly width: number; readonly dash?: readonly [number, number] };
}

/** The side of the square that is repeated, in pixels. */
export const MARK_SIZE = 12;

const dot = (x: number, y: number) => `M${x - 1.7} ${y}a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0Z`;

/** Covered is filled, fragile hatched, partly half-filled, council only dotted, none empty with a heavy outline, not checked empty with a dashed one. */
export const COVERAGE_MARKS: Readonly<Record<CoverageState, CoverageMark>> = {
  COVERED: { shapes: [{ path: 'M0 0H12V12H0Z' }], outline: { width: 1 } },
  FRAGILE: { shapes: [{ path: 'M-3 3L3 -3M-3 15L15 -3M9 15L15 9', stroke: 2.2 }], outline: { width: 1 } },
  PARTLY: { shapes: [{ path: 'M0 6H12V12H0Z' }], outline: { width: 1 } },
  COUNCIL_ONLY: { shapes: [{ path: dot(3, 3) }, { path: dot(9, 9) }], outline: { width: 1 } },
  NONE: { shapes: [], outline: { width: 3.5 } },
  NOT_CHECKED: { shapes: [], outline: { width: 1.75, dash: [5, 3.5] } },
};
