/** Distances are whole numbers (60 divides by 1 to 5), so that equally long weighted paths add up to exactly the same sum. */
const SCALE = 60;
/** Where a line has no strength of its own (an agreement, a meeting) it counts as the middle of the scale. */
const UNSTATED_STRENGTH = 3;

/**
 * Turns the strength of a tie, a closeness from 1 (aware of) to 5 (integrated), into a distance for weighted paths: 60 / strength, that is
 * 60, 30, 20, 15, 12. The inverse (Newman 2001) and not 6 − strength, because it is strongly convex: two ties of strength 5 (24) are nearer
 * than one of strength 2 (30), and five are as far as one of strength 1. Null counts as strength 3.
 * @throws RangeError when the strength is not a whole number from 1 to 5.
 */
export function strengthToDistance(strength: number | null): number {
  const value = strength ?? UNSTATED_STRENGTH;
  if (!Number.isInteger(value) || value < 1 || value > 5) {
    throw new RangeError(`The strength of a tie is a whole number from 1 to 5, not ${value}.`);
  }
  return SCALE / value;
}
