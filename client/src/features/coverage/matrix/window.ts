import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The lines to draw: those in sight, and the one that has the focus, so that scrolling away does not lose it. */
export function withActive(range: Range, active: number | undefined): number[] {
  const inSight = defaultRangeExtractor(range);
  if (active === undefined || active >= range.count || inSight.includes(active)) return inSight;
  return [...inSight, active].sort((a, b) => a - b);
}
