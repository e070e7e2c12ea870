import { FACT_STATUS_LABELS, TIE_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { FactNow } from './fact-mutations.ts';

/** What a form about a fact as a whole does not change, and somebody else may have changed meanwhile; in words. */
export function heldOf(fact: FactNow) {
  const { validFrom, validTo } = fact;
  const status = FACT_STATUS_LABELS[fact.status];
  return fact.__typename === 'Tie'
    ? { kind: TIE_KIND_LABELS[fact.kind], strength: fact.strength, note: fact.note, status, validFrom, validTo }
    : { title: fact.workTitle, themes: namesOf(fact.themes), areas: namesOf(fact.areas), status, validFrom, validTo };
}

export const HELD_LABELS = {
  kind: 'Kind',
  strength: 'Strength',
  note: 'Note',
  title: 'What it is called',
  themes: 'Themes',
  areas: 'Places',
  status: 'Status',
  validFrom: 'Since',
  validTo: 'No longer from',
} as const;

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
