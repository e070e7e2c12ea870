import type { PartnerFactInWords } from '@atlas/shared/partner-finder';
import type { CandidateRow } from './candidates.cypher.ts';

/** Where a partner is sought and for what: ids. */
export interface Sought {
  /** The area, and those it lies in; those inside it; those beside it. */
  readonly here: readonly string[];
  readonly inside: readonly string[];
  readonly beside: readonly string[];
  /** The theme, and those it is part of; its parts; its whole tree. */
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  readonly tree: readonly string[];
  readonly teams: readonly string[];
}

/** A fact, and the record it is from. */
export interface PartnerFact extends PartnerFactInWords {
  readonly record: string;
}

/** What a row says of a possible partner: that it does this there already, a fact in its favour, or nothing that matters. */
export function factOf({ kind, record, area, place, theme, what }: CandidateRow, sought: Sought): 'DOES_IT' | PartnerFact | undefined {
  if (kind !== 'PROVISION') return { kind, record, other: what };
  const isAt = (areas: readonly string[]) => area !== null && areas.includes(area);
  const isOn = (themes: readonly string[]) => theme !== null && themes.includes(theme);
  const told = { record, theme: what, place: place ?? '' };
  if (isAt(sought.here) && isOn(sought.whole)) return 'DOES_IT';
  if (isOn(sought.whole) || isOn(sought.parts)) {
    if (isAt(sought.here)) return { kind: 'PART', ...told };
    return { kind: isAt(sought.inside) ? 'INSIDE' : 'NEXT_DOOR', ...told };
  }
  return isAt(sought.here) || isAt(sought.inside) ? { kind: 'OTHER_PART', ...told } : undefined;
}
