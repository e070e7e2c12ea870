import { countOf, formatCount } from '../../lib/wording.ts';

interface Asked {
  /** How many the page asks for. */
  readonly most: number;
  /** True where it asks for what is the reader's own alone. */
  readonly onlyMine?: boolean;
}

/** "14 things wait for you or your council, 3 of them overdue." */
export function sentenceAbout(
  work: readonly { readonly dueOn?: string | null }[],
  today: string,
  { most, onlyMine = false }: Asked,
): string {
  const whom = onlyMine ? 'you yourself' : 'you or your council';
  if (work.length === 0) return `Nothing waits for ${whom}.`;
  const late = work.filter(({ dueOn }) => typeof dueOn === 'string' && dueOn < today).length;
  const isCut = work.length === most;
  const all = isCut ? `${formatCount(most)} things that wait` : countOf(work.length, 'thing waits', 'things wait');
  const overdue = late === 0 ? 'none of them overdue' : `${formatCount(late)} of them overdue`;
  return `${all} for ${whom}${isCut ? ' are shown, the soonest of each kind' : ''}, ${overdue}.`;
}
