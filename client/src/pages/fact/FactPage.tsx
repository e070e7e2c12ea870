import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { History } from '../../features/changes/History.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { fieldInWords } from '../../features/evidence/field-names.ts';
import { FactActions } from '../../features/facts/FactActions.tsx';
import { FactStates } from '../../features/facts/FactStates.tsx';
import { RecordFacts } from '../../features/record-panel/RecordFacts.tsx';
import { titleOf } from '../../features/record-panel/record-title.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { capitalise } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { sentenceAbout } from './sentence.ts';

const FactQuery = graphql(`
  query Fact($id: ID!, $asAt: Date) {
    node(id: $id, asAt: $asAt) {
      __typename
      id
      ...RecordTitle_node
      ...RecordFacts_node
      ...FactActions_node
      ...FactStates_node
      ... on Record {
        isIllustrative
        evidence {
          id
          field
          ...EvidenceItem_evidence
        }
      }
    }
  }
`);

/** One tie or provision: what is held, who says what of it, what it said over time. */
export function FactPage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { data, loading, error, refetch } = useQuery(FactQuery, { variables: { id, asAt } });
  const node = data?.node;
  if (!node || !('evidence' in node)) {
    if (loading) return <PageSkeleton text="Reading who says what." rows={8} />;
    if (error && !isNoId(error)) return <Failure isPage what="The fact" error={error} onRetry={() => refetch()} />;
    return <Unknown what="fact" list="/organisations" listName="the organisations" />;
  }
  const byField = [...Map.groupBy(node.evidence, ({ field }) => field ?? '')].sort(([a], [b]) => a.localeCompare(b));
  return (
    <Page
      title={titleOf(node)}
      kicker={node.__typename === 'Tie' ? 'Tie' : node.__typename === 'Provision' ? 'What an organisation does' : 'Record'}
      actions={<WhoCanSee id={id} />}
      sentence={sentenceAbout(node.evidence)}
      onlyIllustrative={node.isIllustrative}
    >
      <FactActions node={node} title={titleOf(node)} />
      <Section title="What is held">
        <RecordFacts node={node} />
        <FactStates node={node} />
      </Section>
      <Section title="Who says what">
        {byField.length === 0 && <EvidenceList evidence={[]} />}
        {byField.map(([field, evidence]) => (
          <div key={field}>
            <h3>{field === '' ? 'The whole of it' : capitalise(fieldInWords(field))}</h3>
            <EvidenceList evidence={evidence} />
          </div>
        ))}
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
    </Page>
  );
}
