import { formatDay } from '@atlas/shared/time';
import type { CalendarKind } from '@atlas/shared/vocabulary';
import { count, isOrAre, listed, number, upperFirst } from '@atlas/shared/wording';

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

interface Changes {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** How many cells differ, those that went or came with their areas among them. */
  readonly changed: number;
  readonly worse: number;
  readonly better: number;
  readonly went: number;
  readonly came: number;
  /** How many facts were put right or taken out. */
  readonly putRight: number;
  /** How many records of each cause are told of, where there are more. */
  readonly toldOfEach: number | null;
}

/** "3 cells of Fen stand otherwise between …: 1 worse, 2 better. 30 cells went with their areas, 12 came with new ones." */
export function changesInWords({ place, from, to, changed, worse, better, went, came, putRight, toldOfEach }: Changes): string {
  const days = `between ${formatDay(from)} and ${formatDay(to)}`;
  const otherwise = changed - went - came;
  const neither = otherwise - worse - better;
  const parts = [
    ...(worse > 0 ? [`${number(worse)} worse`] : []),
    ...(better > 0 ? [`${number(better)} better`] : []),
    ...(neither > 0 ? [`${number(neither)} neither worse nor better`] : []),
  ];
  return [
    ...(changed === 0 ? [`Nothing changed in the coverage of ${place} ${days}.`] : []),
    ...(otherwise > 0
      ? [`${count(otherwise, 'cell')} of ${place} ${otherwise === 1 ? 'stands' : 'stand'} otherwise ${days}: ${parts.join(', ')}.`]
      : []),
    ...(went + came > 0 ? [withAreas(went, came, otherwise > 0 ? undefined : { place, days })] : []),
    ...(putRight > 0
      ? [`${count(putRight, 'fact')} here ${putRight === 1 ? 'was' : 'were'} put right or taken out between these days.`]
      : []),
    ...(toldOfEach === null ? [] : [`What happened is told of the latest ${number(toldOfEach)} records of each cause only.`]),
  ].join(' ');
}

/** "30 cells went with their areas, 12 came with new ones." */
function withAreas(went: number, came: number, first: { readonly place: string; readonly days: string } | undefined): string {
  const of = first === undefined ? '' : ` of ${first.place}`;
  const gone = went === 0 ? '' : `${count(went, 'cell')}${of} went with ${went === 1 ? 'its area' : 'their areas'}`;
  const [one, several] = gone === '' ? ['a new area', 'new areas'] : ['a new one', 'new ones'];
  const come = came === 0 ? '' : `${gone === '' ? `${count(came, 'cell')}${of}` : number(came)} came with ${came === 1 ? one : several}`;
  return `${[gone, come].filter(Boolean).join(', ')}${first === undefined ? '' : ` ${first.days}`}.`;
}
