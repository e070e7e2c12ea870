import { CALENDAR_KIND_LABELS, TIE_WORDING } from '@atlas/shared/vocabulary';
import type { CalendarEntry_EntryFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { pageOf } from '../../../lib/kinds.ts';
import { capitalise, countOf, dayInWords, formatCount, listOf, UNSEEN } from '../../../lib/wording.ts';

graphql(`
  fragment CalendarEntry_entry on CoverageCalendarEntry {
    kind
    on
    endsOn
    isOverdue
    cellsHeld
    cellsLost
    provision {
      id
      title
      themes {
        id
        name
      }
    }
    tie {
      id
      kind
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
    agreement {
      id
      title
      decidingBody {
        id
        name
      }
    }
    partners {
      id
      name
    }
    councils {
      id
      name
    }
    cells(first: 3) {
      state
      area {
        id
        name
      }
      theme {
        id
        name
      }
    }
  }
`);

/** What ends on a day, or is to be decided on by it. */
export type Entry = CalendarEntry_EntryFragment;

const namesOf = (list: readonly { readonly name: string }[]) => listOf(list.map(({ name }) => name));

/** What it is that ends: an agreement's title, a tie or a provision in words. */
export function subjectOf({ agreement, tie, provision, partners }: Entry): string {
  if (agreement) return agreement.title;
  if (tie) return `${tie.from.name} ${TIE_WORDING[tie.kind].forward} ${tie.to.name}`;
  if (provision) return `${namesOf(partners) || capitalise(UNSEEN.somebody)}: ${provision.title ?? namesOf(provision.themes)}`;
  return capitalise(UNSEEN.record);
}

/** Its page; nothing where it may not be seen. */
export function pageOfEntry({ agreement, tie, provision }: Entry): string | undefined {
  if (agreement) return pageOf('Agreement', agreement.id);
  if (tie) return pageOf('Tie', tie.id);
  return provision ? pageOf('Provision', provision.id) : undefined;
}

/** What sort of record it is: "Agreement". */
export const sortOf = ({ agreement, tie }: Entry): string => (agreement ? 'Agreement' : tie ? 'Tie' : 'Provision');

/** "Decide by", "Ends"; of a day that has passed: "Was to be decided by". */
export const whatFalls = ({ kind, isOverdue }: Entry): string => (isOverdue ? 'Was to be decided by' : CALENDAR_KIND_LABELS[kind]);

/**
 * What is said of it after its name: "was to be decided on by 31 August 2026, by Cabinet: …".
 * @param withDay false where its day stands beside it
 */
export function predicateOf({ kind, on, endsOn, isOverdue, agreement }: Entry, withDay = true): string {
  const [day, lastDay] = [dayInWords(on), dayInWords(endsOn)];
  if (kind === 'ENDS') return withDay ? `ends on ${day}` : 'ends';
  const by = `${withDay ? ` by ${day}` : ''}${agreement?.decidingBody ? `, by ${agreement.decidingBody.name}` : ''}`;
  return isOverdue
    ? `was to be decided on${by}: notice and papers no longer fit before its last day, ${lastDay}`
    : `has to be decided on${by}, or it lapses on ${lastDay}`;
}

/** True of what the councils do themselves: it decides cells only where no partner does anything. */
export const isOwnWork = ({ cells }: Pick<Entry, 'cells'>): boolean => cells.some(({ state }) => state === 'COUNCIL_ONLY');

/** "It holds 3 cells, 1 of them alone." */
export function hangsInWords({ cellsHeld, cellsLost, cells }: Pick<Entry, 'cellsHeld' | 'cellsLost' | 'cells'>): string {
  if (isOwnWork({ cells })) return `It is what the council itself does in ${countOf(cellsHeld, 'cell')}, where no partner does anything.`;
  const held = `It holds ${countOf(cellsHeld, 'cell')}`;
  if (cellsLost === 0) return `${held}, which others hold too.`;
  return cellsLost === cellsHeld
    ? `${held}${cellsHeld === 1 ? ', alone' : ', each of them alone'}.`
    : `${held}, ${formatCount(cellsLost)} of them alone.`;
}

/** The cells by name: "Food in Fen, Debt in Fen and 4 more". */
export function cellsInWords({ cells, cellsHeld }: Pick<Entry, 'cells' | 'cellsHeld'>): string {
  const named = cells.map(({ area, theme }) => `${theme.name} in ${area.name}`);
  return cellsHeld > named.length ? `${named.join(', ')} and ${formatCount(cellsHeld - named.length)} more` : listOf(named);
}
