import type { InformationRequestQuery, InformationRequestState } from '../../gql/graphql.ts';
import { countOf, dayInWords, listOf, momentInWords } from '../../lib/wording.ts';

interface Told {
  readonly state: InformationRequestState;
  readonly dueOn: string;
  readonly preparedBy: string;
  readonly reviewedBy?: string | null;
  readonly releasedAt?: string | null;
  readonly mayReview: boolean;
  readonly counts: NonNullable<InformationRequestQuery['informationRequest']>['counts'];
}

/** How far a request is, and what comes next. */
export function sentenceAbout({ state, dueOn, preparedBy, reviewedBy, releasedAt, mayReview, counts }: Told): string {
  const covers = `It covers ${countOf(counts.fields, 'field')} of ${countOf(counts.records, 'record')}`;
  if (state === 'CANCELLED') return 'It was cancelled: nothing is released.';
  if (state === 'RELEASED')
    return `${countOf(counts.released, 'field')} of ${counts.fields} ${counts.released === 1 ? 'was' : 'were'} released${releasedAt ? ` on ${momentInWords(releasedAt)}` : ''}.`;
  const due = `; it is due on ${dayInWords(dueOn)}.`;
  if (counts.changed > 0) return `${covers}; ${countOf(counts.changed, 'record')} changed since and must be gathered again${due}`;
  if (state === 'APPROVED') return `${covers}, approved by ${reviewedBy ?? 'its reviewer'}: it can be released${due}`;
  if (state === 'IN_REVIEW')
    return `${covers}; ${counts.agreed} agreed so far. ${mayReview ? 'It waits for your review' : `It waits for somebody other than ${preparedBy} to review it`}${due}`;
  const left = [
    ...(counts.undecided > 0 ? [`${counts.undecided} not decided`] : []),
    ...(counts.queried > 0 ? [`${counts.queried} sent back`] : []),
  ];
  return `${covers}: ${left.length > 0 ? listOf(left) : 'all decided, and ready for review'}${due}`;
}
