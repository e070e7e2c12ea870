import { countOf } from '../../lib/wording.ts';

/** "6 months", "2 years". */
export const keptFor = (months: number): string => (months % 12 === 0 ? countOf(months / 12, 'year') : countOf(months, 'month'));
