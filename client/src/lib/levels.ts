import type { AreaLevel } from '@atlas/shared/vocabulary';

const NEXT: Readonly<Partial<Record<AreaLevel, AreaLevel>>> = { COUNTY: 'DISTRICT', DISTRICT: 'PARISH' };

/**
 * The level a place is looked at by unless told: the next administrative one, else the first there is inside it.
 * @param inside the levels of the areas inside it, in the order of the levels
 */
export function levelBelow(level: AreaLevel, inside: readonly AreaLevel[]): AreaLevel | undefined {
  const next = NEXT[level];
  return next && inside.includes(next) ? next : inside[0];
}
