import type { ProposalSentence_ProposalFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

graphql(`
  fragment ProposalSentence_proposal on Proposal {
    state
    by
    isStale
    hasClash
    canDecline
    canAccept
    decidedBy
    organisation {
      name
    }
  }
`);

/** How a proposal stands, in one or two sentences. */
export function sentenceAbout(proposal: ProposalSentence_ProposalFragment): string {
  const { state, by, isStale, hasClash, canDecline, canAccept, decidedBy, organisation } = proposal;
  const who = `${by} of ${organisation.name}`;
  switch (state) {
    case 'ACCEPTED':
      return `${who} proposed this, and ${decidedBy} accepted it: the record is changed.`;
    case 'DECLINED':
      return `${who} proposed this, and ${decidedBy} declined it: the record stays as it was.`;
    case 'WITHDRAWN':
      return `${who} proposed this and took it back.`;
    case 'OPEN':
      if (hasClash) return `${who} proposes this, but somebody changed the same since: it can be declined, or the record changed by hand.`;
      if (isStale) return `${who} proposes this. Somebody changed the record since, but nothing of what is proposed.`;
      if (canDecline && !canAccept) return `${who} proposes this. Your role does not let you make such a change: you may decline it.`;
      return `${who} proposes this, and it waits for an answer.`;
  }
}
