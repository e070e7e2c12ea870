import { PARTNER_FACT_KINDS, PARTNER_WEIGHTS, type PartnerFactKind } from './weights.ts';

/** The least that is needed of a fact to weigh it. */
interface Weighed {
  readonly kind: PartnerFactKind;
}

/** How many facts of one kind are told. */
const MOST_TOLD = 3;

/**
 * The facts to tell, kind by kind in the order of the weights and three of a kind at most, each with what it adds: the first of its kind the
 * weight, others nothing; of the teams that ask already, each after the first. The score is the sum of what they add.
 */
export function weigh<T extends Weighed>(
  facts: readonly T[],
): { readonly told: readonly (T & { weight: number })[]; readonly score: number } {
  const told = PARTNER_FACT_KINDS.flatMap((kind) => {
    const found = facts.filter((fact) => fact.kind === kind);
    if (kind === 'ASKED')
      return found.length < 2 ? [] : found.map((fact, at) => ({ ...fact, weight: at === 0 ? 0 : PARTNER_WEIGHTS.ASKED }));
    return found.slice(0, MOST_TOLD).map((fact, at) => ({ ...fact, weight: at === 0 ? PARTNER_WEIGHTS[kind] : 0 }));
  });
  return { told, score: told.reduce((sum, { weight }) => sum + weight, 0) };
}
