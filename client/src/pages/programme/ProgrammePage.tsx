import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { History } from '../../features/changes/History.tsx';
import { Decisions } from '../../features/decisions/Decisions.tsx';
import { EngagementsTable } from '../../features/engagements/EngagementsTable.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { Evaluations } from '../../features/programmes/Evaluations.tsx';
import { InitiativeForm } from '../../features/programmes/InitiativeForm.tsx';
import { Milestones } from '../../features/programmes/Milestones.tsx';
import { ProgrammeForm } from '../../features/programmes/ProgrammeForm.tsx';
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
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { InitiativesTable } from './InitiativesTable.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { ProgrammeQuery } from './programme-query.ts';
import { sentenceAbout } from './sentence.ts';

/** What is the programme, who takes part, what has it done, and who says so? */
export function ProgrammePage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { can } = useCan();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'PROGRAMME' | 'INITIATIVE'>();
  const { data, loading, error, refetch, fetchMore } = useQuery(ProgrammeQuery, { variables: { id, asAt } });
  const programme = data?.programme;
  if (!programme) {
    if (loading) return <PageSkeleton text="Reading the programme." figures={3} rows={12} />;
    if (error && !isNoId(error)) return <Failure isPage what="The programme" error={error} onRetry={() => refetch()} />;
    return <Unknown what="programme" list="/programmes" listName="the programmes" />;
  }
  const { name, lead, partners, initiatives, engagements, statedFigures, notes, evidence } = programme;
  const canEdit = can('programme:edit', programme);
  return (
    <Page
      title={name}
      kicker="Programme"
      sentence={sentenceAbout(programme)}
      onlyIllustrative={programme.isIllustrative}
      actions={
        <>
          <WhoCanSee id={id} />
          {canEdit && (
            <Button variant="default" onClick={() => setOpen('PROGRAMME')}>
              Change
            </Button>
          )}
        </>
      }
    >
      <Figures
        figures={[
          { label: nounFor(initiatives.length, 'initiative'), value: formatCount(initiatives.length) },
          { label: nounFor(engagements.totalCount, 'meeting or event', 'meetings and events'), value: formatCount(engagements.totalCount) },
          {
            label: nounFor(lead.length + partners.length, 'organisation leading or taking part', 'organisations leading or taking part'),
            value: formatCount(lead.length + partners.length),
          },
        ]}
      />
      <ProgrammeFacts programme={programme} />
      <Section
        title="Initiatives"
        actions={
          can('programme:edit') && (
            <Button variant="default" onClick={() => setOpen('INITIATIVE')}>
              Add an initiative
            </Button>
          )
        }
      >
        <InitiativesTable initiatives={initiatives} />
      </Section>
      <Milestones work={programme} canEdit={canEdit} />
      <Risks work={programme} canEdit={canEdit} />
      <Decisions aboutId={id} decisions={programme.decisions} canEdit={canEdit} canRecord={canEdit} />
      <Evaluations aboutId={id} evaluations={programme.evaluations} />
      {engagements.totalCount > 0 && (
        <Section title="Meetings and events" note="Days are given as the source gives them.">
          <EngagementsTable engagements={engagements.edges.map(({ node }) => node)} />
          <ShowMore
            label="Show more"
            pageInfo={engagements.pageInfo}
            onMore={(after) => fetchMore({ variables: { engagementsAfter: after } })}
          />
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
      {open === 'PROGRAMME' && <ProgrammeForm programme={programme} onClose={() => setOpen(undefined)} />}
      {open === 'INITIATIVE' && (
        <InitiativeForm
          programme={{ id, label: name }}
          onClose={() => setOpen(undefined)}
          onSaved={(saved) => void navigate(`/initiatives/${saved.id}`)}
        />
      )}
    </Page>
  );
}
