import type { IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../../audit/draft.ts';
import type { Version } from '../../history.ts';

/** What happened: picks what the writer said of it. */
export type What =
  | 'recorded'
  | 'learntLate'
  | 'confirmed'
  | 'disputed'
  | 'settled'
  | 'stronger'
  | 'weaker'
  | 'verified'
  | 'ended'
  | 'corrected'
  | 'stage'
  | 'done'
  | 'changed';

/** Something that was written down about a record on a day, before it is known by whom. */
export interface Moment {
  readonly on: IsoDate;
  readonly reason: Version['reason'];
  readonly what: What;
  readonly action?: 'ENDED' | undefined;
}
/** How a record came to be what it is: when it was written on, and what it said on each of those days. */
export interface Past {
  readonly moments: readonly Moment[];
  readonly asOf: (day: IsoDate) => Draft;
}
