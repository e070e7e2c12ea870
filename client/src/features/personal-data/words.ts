import { PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { countOf } from '../../lib/wording.ts';

/** "6 months", "2 years". */
export const keptFor = (months: number): string => (months % 12 === 0 ? countOf(months / 12, 'year') : countOf(months, 'month'));

/** For how long a kind of record about a person is kept after their last post: as long as its longest-kept field. */
export const keptAfterLastPost = (record: string): string =>
  keptFor(
    Math.max(...PERSONAL_FIELDS.filter((field) => field.record === record && field.from === 'LAST_POST_ENDED').map(({ months }) => months)),
  );
