import { countOf, formatCount } from '../../lib/wording.ts';

/** "14 things wait for you or your council, 3 of them overdue." @param most how many the page asks for */
export function sentenceAbout(work: readonly { readonly dueOn?: string | null }[], today: string, most: number): string {
  if (work.length === 0) return 'Nothing waits for you or your council.';
  const late = work.filter(({ dueOn }) => typeof dueOn === 'string' && dueOn < today).length;
  const all =
    work.length === most ? `The ${formatCount(most)} soonest things that wait` : countOf(work.length, 'thing waits', 'things wait');
  const overdue = late === 0 ? 'none of them overdue' : `${formatCount(late)} of them overdue`;
  return `${all} for you or your council${work.length === most ? ' are shown' : ''}, ${overdue}.`;
}
