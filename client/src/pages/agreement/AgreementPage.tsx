import { useQuery } from '@apollo/client/react';
import { AGREEMENT_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { RemoveWholeLifeCostMutation } from '../../features/agreements/mutations.ts';
import { AssetsTable } from '../../features/assets/AssetsTable.tsx';
import { History } from '../../features/changes/History.tsx';
import { Decisions } from '../../features/decisions/Decisions.tsx';
import { ProposeInstead } from '../../features/editing/proposing.tsx';
import { useAction } from '../../features/editing/use-action.ts';
import { useSend } from '../../features/editing/use-send.ts';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { AgreementFacts } from './AgreementFacts.tsx';
import { Dialogs, type Open } from './Dialogs.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ObligationsTable } from './ObligationsTable.tsx';
import { PartiesTable } from './PartiesTable.tsx';
import { ResourcesTable } from './ResourcesTable.tsx';
import { StageList } from './StageList.tsx';
import { decideByInWords, sentenceAbout } from './sentence.ts';
import { WholeLifeCosts } from './WholeLifeCosts.tsx';

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
      ...AgreementEdit_agreement
      ...WholeLifeCosts_agreement
      parties {
        ...PartyRow_agreementParty
      }
      assets {
        ...AssetRow_asset
      }
      decisions {
        ...DecisionItem_decision
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
  const { asAt, to } = useAddress();
  const { can, wayTo } = useCan();
  const [open, setOpen] = useState<Open>();
  const removeCost = useSend(
    RemoveWholeLifeCostMutation,
    (data) => data.removeWholeLifeCost,
    (payload) => payload.agreement,
  );
  const { act } = useAction();
  const { data, loading, error, refetch } = useQuery(AgreementQuery, { variables: { id, asAt } });
  const agreement = data?.agreement;
  if (!agreement) {
    if (loading) return <PageSkeleton text="Reading the agreement." rows={10} />;
    if (error && !isNoId(error)) return <Failure isPage what="The agreement" error={error} onRetry={() => refetch()} />;
    return <Unknown what="agreement" list="/agreements" listName="the agreements" />;
  }
  const canEdit = can('agreement:edit', agreement);
  const way = wayTo('agreement:edit', agreement);
  const canAdvance = can('agreement:advance', agreement);
  const takeOut = (option: string) =>
    act(async () => {
      return removeCost({ agreement: id, revision: agreement.revision, option });
    }, `“${option}” is taken out.`);
  const action = (label: string, opens: Open) =>
    canEdit && (
      <Button variant="default" onClick={() => setOpen(opens)}>
        {label}
      </Button>
    );
  return (
    <Page
      title={agreement.title}
      kicker={AGREEMENT_KIND_LABELS[agreement.kind]}
      actions={
        <>
          <WhoCanSee id={id} />
          <Button component={Link} variant="default" to={to('/coverage/dependency', { on: id })}>
            If this lapsed
          </Button>
          {way && (
            <Button variant="default" onClick={() => setOpen({ form: 'AGREEMENT' })}>
              {way === 'CHANGE' ? 'Change' : 'Propose a change'}
            </Button>
          )}
        </>
      }
      sentence={`${sentenceAbout(agreement)} ${decideByInWords(agreement)}`.trim()}
      onlyIllustrative={agreement.isIllustrative}
    >
      <AgreementFacts agreement={agreement} canEdit={canEdit} />
      <Section title="What next" note={asAt ? 'As things stand today, whatever day is looked at.' : undefined}>
        <NextSteps
          agreement={agreement}
          canAdvance={canAdvance}
          onStep={(to) => setOpen({ form: 'STEP', to })}
          onCost={() => setOpen({ form: 'COST' })}
          onPassOn={() => setOpen({ form: 'NOVATE' })}
        />
      </Section>
      <Section title="Stages">
        <StageList agreement={agreement} onCorrect={canAdvance ? (event) => setOpen({ form: 'CORRECT', event }) : undefined} />
      </Section>
      <Decisions
        aboutId={id}
        decisions={agreement.decisions}
        canEdit={can('programme:edit', agreement)}
        canRecord={false}
        note="Recorded with a step of the agreement, or from the agenda of the body that decides."
      />
      <Section title="Parties">
        <PartiesTable parties={agreement.parties} />
      </Section>
      <Section title="Whole-life cost" actions={action('Cost an option', { form: 'COST' })}>
        <WholeLifeCosts
          agreement={agreement}
          onChange={canEdit ? (option) => setOpen({ form: 'COST', option }) : undefined}
          onRemove={canEdit ? (option) => void takeOut(option) : undefined}
        />
      </Section>
      <Section title="What passed, and what was asked" actions={action('Change what passed', { form: 'RESOURCES' })}>
        <ResourcesTable resources={agreement.resources} />
      </Section>
      <Section
        title="What is owed"
        actions={
          <>
            {action('Record what is owed', { form: 'OBLIGATION' })}
            <Button component="a" variant="subtle" href={`/export/obligations.ics?agreement=${id}`}>
              Calendar file
            </Button>
          </>
        }
      >
        <ObligationsTable agreement={agreement} canEdit={canEdit} onChange={(obligation) => setOpen({ form: 'OBLIGATION', obligation })} />
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
      <ProposeInstead when={way === 'PROPOSE' && open?.form === 'AGREEMENT'} onClose={() => setOpen(undefined)}>
        <Dialogs agreement={agreement} open={open} onClose={() => setOpen(undefined)} />
      </ProposeInstead>
    </Page>
  );
}
