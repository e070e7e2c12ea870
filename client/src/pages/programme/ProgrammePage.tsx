import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { History } from '../../features/changes/History.tsx';
import { EngagementsTable } from '../../features/engagements/EngagementsTable.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { GroupList } from '../../features/participants/GroupList.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { Evaluations } from '../../features/programmes/Evaluations.tsx';
import { InitiativeForm } from '../../features/programmes/InitiativeForm.tsx';
import { ProgrammeForm } from '../../features/programmes/ProgrammeForm.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { Notes } from '../../features/statements/Notes.tsx';
import { StatedFigures } from '../../features/statements/StatedFigures.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { formatCount, nounFor, spanInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { InitiativesTable } from './InitiativesTable.tsx';
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
  const { name, summary, startsOn, endsOn, lead, partners, areas, themes, initiatives, engagements, statedFigures, notes, evidence } =
    programme;
  return (
    <Page
      title={name}
      kicker="Programme"
      sentence={sentenceAbout(programme)}
      onlyIllustrative={programme.isIllustrative}
      actions={
        can('programme:edit', programme) && (
          <Button variant="default" onClick={() => setOpen('PROGRAMME')}>
            Change
          </Button>
        )
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
      <Facts
        facts={[
          { label: 'What', value: summary },
          { label: 'When', value: spanInWords(startsOn, endsOn) },
          { label: 'Led by', value: lead.length > 0 && <OrganisationNames organisations={lead} /> },
          {
            label: 'Named together',
            value: programme.participantGroups.length > 0 && <GroupList groups={programme.participantGroups} />,
          },
          { label: 'With', value: partners.length > 0 && <OrganisationNames organisations={partners} /> },
          { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={8} /> },
          { label: 'Themes', value: themes.map((theme) => theme.name).join('; ') },
          {
            label: 'Network',
            value: (
              <AtlasLink to="/network" search={{ programme: id }}>
                Who works with whom in it
              </AtlasLink>
            ),
          },
        ]}
      />
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
