import type { RowFate, SheetOutcome } from '@atlas/shared/inputs';
import { countOf, listOf } from '../../lib/wording.ts';

export const FATES: Readonly<Record<RowFate, { readonly done: string; readonly would: string }>> = {
  CREATED: { done: 'Created', would: 'Would be created' },
  CHANGED: { done: 'Changed', would: 'Would be changed' },
  UNCHANGED: { done: 'Unchanged', would: 'Unchanged' },
  LINKED: { done: 'Held by others', would: 'Held by others' },
  REFUSED: { done: 'Refused', would: 'Refused' },
};

/** What became of a spreadsheet, or would, in one sentence. */
export function outcomeSentence({ run, counts, rows }: SheetOutcome): string {
  const said = [
    [counts.CREATED, run === null ? 'would be created' : 'were created'],
    [counts.CHANGED, run === null ? 'would be changed' : 'were changed'],
    [counts.UNCHANGED, run === null ? 'are as they are held' : 'were as they are held'],
    [counts.LINKED, 'are held by others and would only be led to'],
    [counts.REFUSED, run === null ? 'would be refused' : 'were refused'],
  ] as const;
  const parts = said.filter(([count]) => count > 0).map(([count, what]) => `${count} ${count === 1 ? singular(what) : what}`);
  return `Of ${countOf(rows.length, 'row')}, ${listOf(parts)}.`;
}

const singular = (what: string) =>
  what
    .replace(/^were/, 'was')
    .replace(/^are as they are/, 'is as it is')
    .replace(/^are/, 'is');
