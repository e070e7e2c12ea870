import type { ComparisonKind } from '@atlas/shared/vocabulary';
import { DIFFERENCE_MARKS } from '../map/elements.ts';
import type { Palette } from '../map/palette.ts';
import type { Point } from '../model/navigate.ts';

interface Props {
  readonly kind: ComparisonKind;
  readonly at: Point;
  readonly palette: Palette;
}

/** The sign that something is new, gone or changed since the day compared with; in ink, so that it is read without colours. */
export function DifferenceMark({ kind, at, palette }: Props) {
  return (
    <text
      x={at.x}
      y={at.y + 5}
      textAnchor="middle"
      fontSize={16}
      fontWeight={700}
      style={{ fill: palette.ink, stroke: palette.paper, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' }}
    >
      {DIFFERENCE_MARKS[kind]}
    </text>
  );
}
