import { useQuery } from '@apollo/client/react';
import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { EvidenceList } from '../../../features/evidence/EvidenceList.tsx';
import { FactActions } from '../../../features/facts/FactActions.tsx';
import type { MapFact, MapNetwork } from '../../../features/network-map/model/network.ts';
import { sentenceOf } from '../../../features/network-map/model/words.ts';
import { RecordFacts } from '../../../features/record-panel/RecordFacts.tsx';
import { graphql } from '../../../gql/index.ts';
import { dayInWords } from '../../../lib/wording.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { IllustrativeTag } from '../../../ui/Illustrative.tsx';
import { AtlasLink } from '../../../ui/Link.tsx';
import { Failure } from '../../../ui/States.tsx';
import styles from './panels.module.css';

const FactQuery = graphql(`
  query NetworkFact($id: ID!, $asAt: Date) {
    node(id: $id, asAt: $asAt) {
      __typename
      id
      ...RecordFacts_node
      ...FactActions_node
      ... on Agreement {
        title
        agreementKind: kind
        stage(asAt: $asAt)
        startsOn
        endsOn
        reference
      }
      ... on Record {
        isIllustrative
        evidence {
          ...EvidenceItem_evidence
        }
      }
    }
  }
`);

interface Props {
  readonly fact: MapFact;
  readonly network: MapNetwork;
  readonly asAt: string | undefined;
}

/** One tie, agreement or meeting behind a line: the kind in words, who says so, since when, and the evidence. */
export function FactCard({ fact, network, asAt }: Props) {
  const { data, loading, error, refetch } = useQuery(FactQuery, { variables: { id: fact.source, asAt } });
  const node = data?.node;
  return (
    <section className={styles.fact}>
      <h3>{sentenceOf(fact, network)}</h3>
      {error && !node && <Failure what="The facts" error={error} onRetry={() => refetch()} />}
      {loading && !node && <p className={styles.soft}>Reading the facts…</p>}
      {!loading && !error && !node && <p>Nothing more is held about this, or you may not see it.</p>}
      {node && 'evidence' in node && (
        <>
          <IllustrativeTag when={node.isIllustrative} />
          {node.__typename === 'Agreement' ? (
            <Facts
              facts={[
                { label: 'Agreement', value: <AtlasLink to={`/agreements/${node.id}`}>{node.title}</AtlasLink> },
                { label: 'Kind', value: AGREEMENT_KIND_LABELS[node.agreementKind] },
                { label: 'Stage', value: node.stage && AGREEMENT_STAGE_LABELS[node.stage] },
                { label: 'Starts', value: dayInWords(node.startsOn) },
                { label: 'Ends', value: dayInWords(node.endsOn) },
                { label: 'Reference', value: node.reference },
              ]}
            />
          ) : (
            <>
              <RecordFacts node={node} />
              {!fact.isStale && <Facts facts={[{ label: 'Due again', value: dayInWords(fact.verifyBy) }]} />}
            </>
          )}
          <EvidenceList evidence={node.evidence} />
          <FactActions node={node} title={sentenceOf(fact, network)} />
        </>
      )}
    </section>
  );
}
