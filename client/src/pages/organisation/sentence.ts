import { todayInLondon } from '@atlas/shared/time';
import type { OrganisationSentence_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords, fewOf, formatCount, listOf } from '../../lib/wording.ts';

graphql(`
  fragment OrganisationSentence_organisation on Organisation {
    id
    name
    closedOn
    worksOn(asAt: $asAt) {
      id
      name
    }
    serves(asAt: $asAt) {
      id
      name
    }
    governs(asAt: $asAt) {
      id
      name
    }
    ties(asAt: $asAt, first: 50, after: $tiesAfter) {
      totalCount
    }
    unconfirmed: ties(filter: { statuses: [ASSERTED, DISPUTED] }, asAt: $asAt, first: 1) {
      totalCount
    }
    agreements(asAt: $asAt, first: 25, after: $agreementsAfter) {
      totalCount
    }
  }
`);

const namesOf = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name);

/** What they do, where, and how well they are tied in: one sentence, from what is held, as it stands on that day. */
export function sentenceAbout(organisation: OrganisationSentence_OrganisationFragment, day = todayInLondon()): string {
  const { name, closedOn, worksOn, serves, governs, ties, unconfirmed, agreements } = organisation;
  const work = worksOn.length > 0 ? `works on ${fewOf(namesOf(worksOn), 3)}` : '';
  const where = serves.length > 0 ? `${work ? 'in' : 'serves'} ${fewOf(namesOf(serves), 3)}` : '';
  const parts = [
    governs.length > 0 ? `governs ${fewOf(namesOf(governs), 2)}` : '',
    [work, where].filter(Boolean).join(' '),
    ties.totalCount === 0
      ? 'has no tie that is held'
      : `has ${countOf(ties.totalCount, 'tie')}${confirmation(ties.totalCount, unconfirmed.totalCount)}`,
    agreements.totalCount > 0 ? `is party to ${countOf(agreements.totalCount, 'agreement')}` : '',
  ].filter(Boolean);
  const closed = closedOn ? ` It ${closedOn > day ? 'closes' : 'closed'} on ${dayInWords(closedOn)}.` : '';
  return `${name} ${listOf(parts)}.${closed}`;
}

function confirmation(total: number, unconfirmed: number): string {
  if (unconfirmed === 0) return total === 1 ? ', confirmed' : ', all confirmed';
  if (unconfirmed === total) return total === 1 ? ', not confirmed' : ', none of them confirmed';
  return ` (${formatCount(unconfirmed)} not confirmed)`;
}
