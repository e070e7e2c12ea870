import { type AreaCollection, canBePlaced } from '@atlas/shared/map';
import { countOf } from '../../lib/wording.ts';

/** "No boundary is held of 3 of 16 areas: a square stands for each, in order of name, not where they lie." */
export function missingInWords({ features, missing }: Pick<AreaCollection, 'features' | 'missing'>): string {
  const order = canBePlaced(missing) ? 'roughly where they lie' : 'in order of name, not where they lie';
  const which =
    features.length === 0
      ? `any of these ${countOf(missing.length, 'area')}`
      : `${missing.length} of ${countOf(features.length + missing.length, 'area')}`;
  return `No boundary is held of ${which}: a square stands for each, ${order}.`;
}
