import { edtfEndsBefore, edtfSortKey } from '../time/index.ts';

/** Why these two dates, as sources give them, cannot be the beginning and the end of one thing; undefined where they can. */
export function endBeforeStart(startsOn: string | null | undefined, endsOn: string | null | undefined): string | undefined {
  if (!startsOn || !endsOn) return undefined;
  const [start, end] = [edtfSortKey(startsOn), edtfEndsBefore(endsOn)];
  if (end === null || start.startsWith('X') || start < end) return undefined;
  return `It ends on ${endsOn}, which is before it starts, ${startsOn}. Change one of the two.`;
}
