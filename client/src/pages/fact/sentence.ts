import { fieldInWords } from '../../features/evidence/field-names.ts';
import { countOf, listOf } from '../../lib/wording.ts';

interface Passage {
  readonly field?: string | null | undefined;
  readonly says?: string | null | undefined;
  readonly source: { readonly id: string };
}

/** How many sources a fact rests on, and of what they give different accounts. */
export function sentenceAbout(evidence: readonly Passage[]): string {
  if (evidence.length === 0) return 'No source is held for this.';
  const sources = new Set(evidence.map(({ source }) => source.id)).size;
  const accounts = Map.groupBy(
    evidence.filter(({ field, says }) => field && says),
    ({ field }) => field ?? '',
  );
  const disputed = [...accounts].filter(([, passages]) => new Set(passages.map(({ says }) => says?.trim().toLowerCase())).size > 1);
  const rests = `It rests on ${countOf(sources, 'source')}.`;
  if (disputed.length === 0) return rests;
  return `${rests} They do not agree on ${listOf(disputed.map(([field]) => fieldInWords(field)))}.`;
}
