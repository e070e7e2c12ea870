import { todayInLondon } from '@atlas/shared/time';
import { dayInWords, fewOf } from '../../lib/wording.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Before extends Named {
  readonly closedOn?: string | null;
}
/** An area as far as it says what came before it and what follows it. */
export interface Succeeding extends Before {
  readonly predecessors: readonly Before[];
  readonly successors: readonly Named[];
}

/** Areas that gave way to others on a day, or will. */
export interface Reorganised {
  readonly on: string;
  readonly before: readonly Named[];
  readonly after: readonly Named[];
}

/** The day on which an area gives way to others, where one is held. */
export function endOf({ id, name, closedOn, successors }: Succeeding): Reorganised | undefined {
  return closedOn && successors.length > 0 ? { on: closedOn, before: [{ id, name }], after: successors } : undefined;
}

/** The last time that others gave way to areas, up to a day. @param until any day, unless given */
export function beginningOfAreas(
  areas: readonly (Named & Pick<Succeeding, 'predecessors'>)[],
  until = '9999-12-31',
): Reorganised | undefined {
  const given = (area: Pick<Succeeding, 'predecessors'>) =>
    area.predecessors.flatMap(({ closedOn }) => (closedOn && closedOn <= until ? [closedOn] : []));
  const on = areas.flatMap(given).toSorted().at(-1);
  if (on === undefined) return undefined;
  const after = areas.filter((area) => given(area).includes(on));
  const before = after.flatMap(({ predecessors }) => predecessors.filter(({ closedOn }) => closedOn === on));
  return { on, before: [...new Map(before.map((area) => [area.id, area])).values()], after };
}

const namesOf = (areas: readonly Named[]) =>
  fewOf(
    areas.map(({ name }) => name),
    6,
  );

/** "Ashmere and Calderstow gave way to North Merrowshire on 1 April 2027"; without the full stop. */
export function successionInWords({ on, before, after }: Reorganised, today = todayInLondon()): string {
  const isMany = before.length > 1;
  const gives = on > today ? (isMany ? 'give way' : 'gives way') : 'gave way';
  return `${namesOf(before)} ${gives} to ${namesOf(after)} on ${dayInWords(on)}`;
}
