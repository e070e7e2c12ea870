import { edtfEndsBefore, edtfSortKey, type IsoDate, isEdtf } from '../time/index.ts';

/** Why these two dates, as sources give them, cannot be the beginning and the end of one thing; undefined where they can. */
export function endBeforeStart(startsOn: string | null | undefined, endsOn: string | null | undefined): string | undefined {
  if (!startsOn || !endsOn) return undefined;
  const [start, end] = [edtfSortKey(startsOn), edtfEndsBefore(endsOn)];
  if (end === null || start.startsWith('X') || start < end) return undefined;
  return `It ends on ${endsOn}, which is before it starts, ${startsOn}. Change one of the two.`;
}

/** True where a date as a source gives it may have begun by a day. One of an unknown year may; what is no date at all is told elsewhere. */
export function mayBeginBy(edtf: string, day: IsoDate): boolean {
  if (!isEdtf(edtf)) return true;
  const first = edtfSortKey(edtf);
  return first.startsWith('X') || first <= day;
}
