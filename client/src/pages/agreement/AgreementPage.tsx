import { useQuery } from '@apollo/client/react';
import { AGREEMENT_KIND_LABELS } from '@atlas/shared/vocabulary';
import { useParams } from 'react-router';
import { AssetsTable } from '../../features/assets/AssetsTable.tsx';
import { History } from '../../features/changes/History.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { AgreementFacts } from './AgreementFacts.tsx';
import { PartiesTable } from './PartiesTable.tsx';
import { StageList } from './StageList.tsx';
import { sentenceAbout } from './sentence.ts';

const AgreementQuery = graphql(`
  query Agreement($id: ID!, $asAt: Date) {
    agreement(id: $id) {
      id
      title
      kind
      isIllustrative
      ...AgreementSentence_agreement
      ...AgreementFacts_agreement
      ...StageList_agreement
      parties {
        ...PartyRow_agreementParty
      }
      assets {
        ...AssetRow_asset
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

/** Who agreed what with whom, how far is it, what is it worth and when does it end? */
export function AgreementPage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { data, loading, error, refetch } = useQuery(AgreementQuery, { variables: { id, asAt } });
  const agreement = data?.agreement;
  if (!agreement) {
    if (loading) return <PageSkeleton text="Reading the agreement." rows={10} />;
    if (error && !isNoId(error)) return <Failure isPage what="The agreement" error={error} onRetry={() => refetch()} />;
    return <Unknown what="agreement" list="/agreements" listName="the agreements" />;
  }
  return (
    <Page
      title={agreement.title}
      kicker={AGREEMENT_KIND_LABELS[agreement.kind]}
      sentence={sentenceAbout(agreement)}
      onlyIllustrative={agreement.isIllustrative}
    >
      <AgreementFacts agreement={agreement} />
      <Section title="Stages">
        <StageList agreement={agreement} />
      </Section>
      <Section title="Parties">
        <PartiesTable parties={agreement.parties} />
      </Section>
      {agreement.assets.length > 0 && (
        <Section title="Assets">
          <AssetsTable assets={agreement.assets} />
        </Section>
      )}
      <Section title="Evidence">
        <EvidenceList evidence={agreement.evidence} />
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
      <RecordPanel />
    </Page>
  );
}
