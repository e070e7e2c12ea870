import { HIDDEN_CONFLICT } from '../../../audit/hidden-conflict.ts';
import { Unreadable } from '../engine/refusal.ts';

/** A row that a record stands in the way of which this council may not be told of: the row is refused, the security log is told. */
export class HiddenInTheWay extends Unreadable {
  /** The rule that stands in the way. */
  readonly what: string;
  readonly subjectId: string;
  constructor(what: string, subjectId: string) {
    super(HIDDEN_CONFLICT.reason, HIDDEN_CONFLICT.remedy);
    this.what = what;
    this.subjectId = subjectId;
  }
}
