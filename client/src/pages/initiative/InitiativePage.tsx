import { useQuery } from '@apollo/client/react';
import { INITIATIVE_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { AssetsTable } from '../../features/assets/AssetsTable.tsx';
import { History } from '../../features/changes/History.tsx';
import { Decisions } from '../../features/decisions/Decisions.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { Measures } from '../../features/measures/Measures.tsx';
import { DueDiligence } from '../../features/programmes/DueDiligence.tsx';
import { Evaluations } from '../../features/programmes/Evaluations.tsx';
import { InitiativeForm } from '../../features/programmes/InitiativeForm.tsx';
import { Milestones } from '../../features/programmes/Milestones.tsx';
import { Risks } from '../../features/programmes/Risks.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { Notes } from '../../features/statements/Notes.tsx';
import { StatedFigures } from '../../features/statements/StatedFigures.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { formatCount, nounFor } from '../../lib/wording.ts';
import { Figures } from '../../ui/Figures.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { InitiativeFacts } from './InitiativeFacts.tsx';
import { InitiativeQuery } from './initiative-query.ts';
import { sentenceAbout } from './sentence.ts';

/** What is it, how far has it come, what does it count, what might go wrong, and what was learned? */
export function InitiativePage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { can } = useCan();
  const [isEditing, setEditing] = useState(false);
  const { data, loading, error, refetch } = useQuery(InitiativeQuery, { variables: { id, asAt } });
  const initiative = data?.initiative;
  if (!initiative) {
    if (loading) return <PageSkeleton text="Reading the initiative." figures={3} rows={12} />;
    if (error && !isNoId(error)) return <Failure isPage what="The initiative" error={error} onRetry={() => refetch()} />;
    return <Unknown what="initiative" list="/programmes" listName="the programmes" />;
  }
  const { name, stage, milestones, measures, risks, assets, agreements, statedFigures, notes, partners } = initiative;
  // What is shown as at another day is not what a change would start from.
  const canEdit = can('programme:edit', initiative);
  const ofParts = new Set(measures.flatMap(({ values }) => values.map((value) => value.id)));
  const evidence = initiative.evidence.filter(({ field }) => !field || !ofParts.has(field));
  const standing = risks.filter(({ closedOn }) => !closedOn).length;
  const [partner] = partners;
  return (
    <Page
      title={name}
      kicker="Initiative"
      sentence={sentenceAbout(initiative, asAt)}
      onlyIllustrative={initiative.isIllustrative}
      actions={
        <>
          <WhoCanSee id={id} />
          {canEdit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
        </>
      }
    >
      <Figures
        figures={[
          { label: 'stage', value: stage ? INITIATIVE_STAGE_LABELS[stage] : 'Not recorded' },
          {
            label: `of ${formatCount(milestones.length)} ${nounFor(milestones.length, 'milestone')} done`,
            value: formatCount(milestones.filter(({ doneOn }) => doneOn).length),
          },
          { label: nounFor(measures.length, 'measure'), value: formatCount(measures.length) },
          { label: nounFor(standing, 'open risk'), value: formatCount(standing) },
        ]}
      />
      <InitiativeFacts initiative={initiative} canEditFund={can('agreement:edit', initiative)} />
      <Measures initiative={initiative} canEdit={canEdit} />
      <Milestones work={initiative} canEdit={canEdit} />
      <Risks work={initiative} canEdit={canEdit} />
      <Decisions aboutId={id} decisions={initiative.decisions} canEdit={canEdit} canRecord={canEdit} />
      <Evaluations aboutId={id} evaluations={initiative.evaluations} />
      <DueDiligence
        checks={initiative.dueDiligence}
        of="INITIATIVE"
        initiativeId={id}
        {...(partner ? { partner: { id: partner.id, label: partner.name } } : {})}
      />
      {assets.length > 0 && (
        <Section title="Buildings and land it uses">
          <AssetsTable assets={assets} />
        </Section>
      )}
      {agreements.length > 0 && (
        <Section title="Agreements">
          <AgreementsTable caption="Agreements made under it" agreements={agreements} order="local" sortParam="agreements" empty={<p />} />
        </Section>
      )}
      {statedFigures.length > 0 && (
        <Section title="Stated figures" note="Totals that a source gives and whose parts are not held.">
          <StatedFigures figures={statedFigures} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title="Notes">
          <Notes notes={notes} />
        </Section>
      )}
      <Section title="Evidence">
        <EvidenceList evidence={evidence} />
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
      <RecordPanel />
      {isEditing && <InitiativeForm initiative={initiative} onClose={() => setEditing(false)} />}
    </Page>
  );
}
