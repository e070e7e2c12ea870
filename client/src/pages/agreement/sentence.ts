import { formatPoundsShort } from '@atlas/shared/money';
import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import type { AgreementSentence_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords, fewOf } from '../../lib/wording.ts';

graphql(`
  fragment AgreementSentence_agreement on Agreement {
    id
    kind
    stage(asAt: $asAt)
    startsOn
    endsOn
    valuePence
    parties {
      organisation {
        id
        name
      }
    }
  }
`);

/** "Live agency agreement between A and B, from 1 April 2025 to 31 March 2028, worth £1.2m." */
export function sentenceAbout({ kind, stage, startsOn, endsOn, valuePence, parties }: AgreementSentence_AgreementFragment): string {
  const names = fewOf(
    parties.map(({ organisation }) => organisation.name),
    3,
  );
  const parts = [
    `${AGREEMENT_KIND_LABELS[kind]} ${parties.length > 1 ? 'between' : 'with'} ${names}`,
    stage ? `at the stage ${AGREEMENT_STAGE_LABELS[stage].toLowerCase()}` : 'with no stage held',
    startsOn && `from ${dayInWords(startsOn)}`,
    endsOn && `last day ${dayInWords(endsOn)}`,
    valuePence != null && `worth ${formatPoundsShort(valuePence)}`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
