import { formatDay } from '@atlas/shared/time';
import { SECTOR_LABELS, type Sector } from '@atlas/shared/vocabulary';
import { count, isOrAre, number } from '@atlas/shared/wording';

/** What is held, in sentences each of which can be checked against the counts. */
export function summarise(facts: {
  readonly asAt: string;
  readonly place: string | null;
  readonly isKnown: boolean;
  readonly organisations: number;
  readonly provisions: number;
  readonly ties: number;
  readonly unconfirmedTies: number;
  readonly agreements: number;
  readonly bySector: readonly { readonly sector: string; readonly count: number }[];
}): string {
  const { asAt, place, organisations, ties, unconfirmedTies, agreements, provisions } = facts;
  if (!facts.isKnown) return 'There is no area you may see under this id.';
  const where = place === null ? '' : ` in ${place}`;
  const held = [count(organisations, 'organisation'), count(provisions, 'provision'), count(ties, 'tie')].join(', ');
  const live = `${count(agreements, 'agreement')} ${isOrAre(agreements)} live`;
  const sentences = [`As at ${formatDay(asAt)} the Atlas holds ${held}${where}; ${live}.`];
  const [largest] = facts.bySector.toSorted((a, b) => b.count - a.count);
  if (largest !== undefined && facts.bySector.length > 1) {
    sentences.push(`The largest sector is ${labelOf(largest.sector)}, with ${count(largest.count, 'organisation')}.`);
  }
  if (ties > 0) {
    const unconfirmed =
      unconfirmedTies === 0
        ? 'All ties are confirmed'
        : unconfirmedTies === ties && ties > 1
          ? 'None of the ties is confirmed by the other side'
          : `${number(unconfirmedTies)} of the ties ${isOrAre(unconfirmedTies)} not confirmed by the other side`;
    sentences.push(`${unconfirmed}.`);
  }
  return sentences.join(' ');
}

/** As in the middle of a sentence: "NHS" stays, "Housing" does not. */
function labelOf(sector: string): string {
  const label = SECTOR_LABELS[sector as Sector];
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
