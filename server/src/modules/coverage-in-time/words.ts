import { formatDay } from '@atlas/shared/time';
import type { CalendarKind } from '@atlas/shared/vocabulary';
import { count, isOrAre, listed, upperFirst } from '@atlas/shared/wording';

interface Dated {
  readonly of: 'AGREEMENT' | 'TIE' | 'PROVISION';
  readonly kind: CalendarKind;
  readonly isOverdue: boolean;
}
const NOUNS = { AGREEMENT: 'agreement', TIE: 'tie', PROVISION: 'provision' } as const;

/** "2 agreements and 1 tie under the coverage of Fen end before 1 June 2027. For 1 agreement the day to decide by has passed." */
export function calendarInWords({ place, until, days }: { place: string; until: string; days: readonly Dated[] }): string {
  const ending = days.filter(({ kind }) => kind === 'ENDS');
  const parts = (['AGREEMENT', 'TIE', 'PROVISION'] as const).flatMap((kind) => {
    const found = ending.filter(({ of }) => of === kind).length;
    return found === 0 ? [] : [count(found, NOUNS[kind])];
  });
  const decided = days.filter(({ kind }) => kind === 'DECIDE_BY');
  const overdue = decided.filter(({ isOverdue }) => isOverdue).length;
  const still = decided.length - overdue;
  return [
    parts.length === 0
      ? `Nothing under the coverage of ${place} ends before ${formatDay(until)}, as things are recorded.`
      : `${upperFirst(listed(parts))} under the coverage of ${place} ${ending.length === 1 ? 'ends' : 'end'} before ${formatDay(until)}.`,
    ...(overdue > 0 ? [`For ${count(overdue, 'agreement')} the day to decide by has passed.`] : []),
    ...(still > 0 ? [`${count(still, 'agreement')} ${isOrAre(still)} to be decided on before then.`] : []),
  ].join(' ');
}
