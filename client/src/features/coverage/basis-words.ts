import { countOf, formatCount } from '../../lib/wording.ts';

interface Basis {
  readonly facts: number;
  readonly unconfirmed: number;
  readonly pastVerifyBy: number;
}

/** "3 not confirmed, 2 past the day by which they were to be verified". */
export const doubtInWords = ({ unconfirmed, pastVerifyBy }: Omit<Basis, 'facts'>): string =>
  `${formatCount(unconfirmed)} not confirmed, ${formatCount(pastVerifyBy)} past the day by which they were to be verified`;

/** What figures of coverage rest on, and how sure that is, in a sentence. */
export const basisInWords = (basis: Basis): string =>
  `It rests on ${countOf(basis.facts, 'provision, tie or agreement', 'provisions, ties and agreements')}: ${doubtInWords(basis)}.`;
