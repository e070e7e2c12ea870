import { FACT_STATUS_LABELS, TIE_STRENGTH_LABELS, type TieStrength } from '@atlas/shared/vocabulary';
import type { FactStates_NodeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, validityInWords } from '../../lib/wording.ts';
import styles from './FactActions.module.css';

graphql(`
  fragment FactStates_node on Node {
    __typename
    id
    ... on Tie {
      states {
        status
        strength
        disputeReason
        validFrom
        validTo
      }
    }
    ... on Provision {
      states {
        status
        strength
        disputeReason
        validFrom
        validTo
      }
    }
  }
`);

/** What a fact said over time, the latest first; nothing where it never said anything else. */
export function FactStates({ node }: { readonly node: FactStates_NodeFragment }) {
  if (!('states' in node) || node.states.length < 2) return null;
  return (
    <div className={styles.states}>
      <h3>Over time</h3>
      <ol>
        {node.states.toReversed().map(({ status, strength, disputeReason, validFrom, validTo }) => (
          <li key={validFrom ?? ''}>
            {capitalise(validityInWords({ validFrom, validTo }))}: {FACT_STATUS_LABELS[status].toLowerCase()}
            {strength != null && `, strength ${strength} (${TIE_STRENGTH_LABELS[strength as TieStrength].toLowerCase()})`}
            {disputeReason && `. “${disputeReason}”`}
          </li>
        ))}
      </ol>
    </div>
  );
}
