import { useQuery } from '@apollo/client/react';
import { ASSET_CONDITION_LABELS, ASSET_KIND_LABELS, TENURE_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { AssetForm } from '../../features/assets/AssetForm.tsx';
import { Holdings } from '../../features/assets/Holdings.tsx';
import { History } from '../../features/changes/History.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Money } from '../../ui/Money.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { Conditions } from './Conditions.tsx';
import { sentenceAbout } from './sentence.ts';

const AssetQuery = graphql(`
  query Asset($id: ID!, $asAt: Date) {
    asset(id: $id, asAt: $asAt) {
      id
      name
      kind
      summary
      uprn
      tenure
      runningCostPence
      isIllustrative
      owner {
        id
      }
      ...AssetSentence_asset
      ...AssetForm_asset
      ...Conditions_asset
      condition {
        condition
        on
      }
      ownedBy {
        ...OrganisationName_organisation
      }
      managedBy {
        ...OrganisationName_organisation
      }
      areas {
        ...AreaName_area
      }
      holdings {
        ...HoldingRow_assetHolding
      }
      agreements {
        ...AgreementRow_agreement
      }
      initiatives {
        id
        name
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

/** What is it, who owns and manages it, since when, in what condition, and what does it cost? */
export function AssetPage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { can } = useCan();
  const [isEditing, setEditing] = useState(false);
  const { data, loading, error, refetch } = useQuery(AssetQuery, { variables: { id, asAt } });
  const asset = data?.asset;
  if (!asset) {
    if (loading) return <PageSkeleton text="Reading the asset." figures={0} rows={8} />;
    if (error && !isNoId(error)) return <Failure isPage what="The asset" error={error} onRetry={() => refetch()} />;
    return <Unknown what="asset" list="/assets" listName="the buildings and land" />;
  }
  const { name, kind, summary, uprn, tenure, runningCostPence, condition, ownedBy, managedBy, areas, agreements, initiatives } = asset;
  return (
    <Page
      title={name}
      kicker={ASSET_KIND_LABELS[kind]}
      sentence={sentenceAbout(asset)}
      onlyIllustrative={asset.isIllustrative}
      actions={
        <>
          <WhoCanSee id={id} />
          {can('asset:edit', asset) && (
            <Button variant="default" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: 'What', value: summary },
          { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} /> },
          { label: 'Owner', value: ownedBy.length > 0 && <OrganisationNames organisations={ownedBy} /> },
          { label: 'Manager', value: managedBy.length > 0 && <OrganisationNames organisations={managedBy} /> },
          { label: 'Tenure', value: tenure && TENURE_LABELS[tenure] },
          { label: 'UPRN', value: uprn },
          { label: 'Condition', value: condition && `${ASSET_CONDITION_LABELS[condition.condition]}, found ${dayInWords(condition.on)}` },
          { label: 'Running cost a year', value: runningCostPence != null && <Money pence={runningCostPence} /> },
          {
            label: 'Used by',
            value: initiatives.length > 0 && (
              <ul>
                {initiatives.map((initiative) => (
                  <li key={initiative.id}>
                    <AtlasLink to={`/initiatives/${initiative.id}`}>{initiative.name}</AtlasLink>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Section title="Who owned and managed it">
        <Holdings holdings={asset.holdings} />
      </Section>
      <Conditions asset={asset} />
      <Section title="Agreements">
        <AgreementsTable
          caption="Agreements that concern it"
          agreements={agreements}
          order="local"
          sortParam="agreements"
          empty={<p>No agreement that concerns it is held on this day.</p>}
        />
      </Section>
      <Section title="Evidence">
        <EvidenceList evidence={asset.evidence} />
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
      <RecordPanel />
      {isEditing && <AssetForm asset={asset} onClose={() => setEditing(false)} />}
    </Page>
  );
}
