import { formatPoundsShort } from '@atlas/shared/money';
import { formatDay, formatPeriod, todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_KIND_LABELS, type AgreementStage } from '@atlas/shared/vocabulary';
import type { AgreementSentence_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf } from '../../lib/wording.ts';

graphql(`
  fragment AgreementSentence_agreement on Agreement {
    id
    kind
    stage(asAt: $asAt)
    startsOn
    endsOn
    valuePence
    decideBy
    parties {
      organisation {
        id
        name
      }
    }
  }
`);

const STAGE_PHRASES: Readonly<Record<AgreementStage, string>> = {
  EXPRESSION_OF_INTEREST: 'an expression of interest so far',
  BUSINESS_CASE: 'at its business case',
  DECISION: 'at decision',
  LEGAL: 'with the lawyers',
  LIVE: 'live',
  UNDER_REVIEW: 'under review',
  ENDED: 'ended',
  LAPSED: 'lapsed',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
  NOVATED: 'novated',
};

/** "Agency agreement between A and B, live, from 1 April 2025 to 31 March 2028, worth £1.2m." */
export function sentenceAbout({ kind, stage, startsOn, endsOn, valuePence, parties }: AgreementSentence_AgreementFragment): string {
  const names = fewOf(
    parties.map(({ organisation }) => organisation.name),
    3,
  );
  const parts = [
    `${AGREEMENT_KIND_LABELS[kind]} ${parties.length > 1 ? 'between' : 'with'} ${names}`,
    stage ? STAGE_PHRASES[stage] : 'with no stage held',
    (startsOn || endsOn) && formatPeriod(startsOn ?? null, endsOn ?? null),
    valuePence != null && `worth ${formatPoundsShort(valuePence)}`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** "Decide by 14 October 2026 or it lapses." Nothing for what has no end, is not live, or was decided on too late already. */
export function decideByInWords(
  { stage, decideBy }: Pick<AgreementSentence_AgreementFragment, 'stage' | 'decideBy'>,
  today = todayInLondon(),
): string {
  if (!decideBy || (stage !== 'LIVE' && stage !== 'UNDER_REVIEW')) return '';
  return decideBy < today
    ? `The day to decide by, ${formatDay(decideBy)}, has passed: notice and papers no longer fit before its last day.`
    : `Decide by ${formatDay(decideBy)} or it lapses.`;
}
