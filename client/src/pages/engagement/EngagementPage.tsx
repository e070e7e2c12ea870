import { useQuery } from '@apollo/client/react';
import { ENGAGEMENT_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { History } from '../../features/changes/History.tsx';
import { EngagementForm } from '../../features/engagements/EngagementForm.tsx';
import { FollowUpForm } from '../../features/engagements/FollowUpForm.tsx';
import { FollowUpList } from '../../features/engagements/FollowUpList.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { GroupList } from '../../features/participants/GroupList.tsx';
import { PersonName } from '../../features/people/PersonName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { StatedFigures } from '../../features/statements/StatedFigures.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { isNoId } from '../../lib/failure.ts';
import { formatCount } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import styles from './EngagementPage.module.css';
import { sentenceAbout } from './sentence.ts';

const EngagementQuery = graphql(`
  query Engagement($id: ID!) {
    engagement(id: $id) {
      isIllustrative
      owner {
        id
      }
      ...EngagementForm_engagement
      host {
        ...OrganisationName_organisation
      }
      attendees {
        ...OrganisationName_organisation
      }
      areas {
        ...AreaName_area
      }
      followUps {
        ...FollowUpItem_followUp
      }
      statedFigures {
        ...StatedFigureRow_statedFigure
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

/** Who met, when and where, what was said and agreed, and what is to be done after it? */
export function EngagementPage() {
  const { id = '' } = useParams();
  const { can } = useCan();
  const [form, setForm] = useState<'CHANGE' | 'FOLLOW_UP'>();
  const { data, loading, error, refetch } = useQuery(EngagementQuery, { variables: { id } });
  const engagement = data?.engagement;
  if (!engagement) {
    if (loading) return <PageSkeleton text="Reading the meeting." rows={8} />;
    if (error && !isNoId(error)) return <Failure isPage what="The meeting" error={error} onRetry={() => refetch()} />;
    return <Unknown what="meeting" list="/engagements" listName="the meetings" />;
  }
  const { title, kind, place, attendance, summary, notes, decisions, host, attendees, people, areas } = engagement;
  const { participantGroups, themes, initiatives, agreements, programme, followUps, statedFigures, evidence } = engagement;
  const [about] = [...attendees, ...host];
  const close = () => setForm(undefined);
  return (
    <Page
      title={title}
      kicker={ENGAGEMENT_KIND_LABELS[kind]}
      sentence={sentenceAbout(engagement)}
      actions={
        <>
          <WhoCanSee id={id} />
          {can('engagement:edit', engagement) && (
            <Button variant="default" onClick={() => setForm('CHANGE')}>
              Change
            </Button>
          )}
        </>
      }
      onlyIllustrative={engagement.isIllustrative}
    >
      <Facts
        facts={[
          { label: 'What came of it', value: summary },
          { label: 'Held by', value: host.length > 0 && <OrganisationNames organisations={host} /> },
          { label: 'Took part', value: attendees.length > 0 && <OrganisationNames organisations={attendees} /> },
          { label: 'In person', value: people.length > 0 && <Attendances people={people} /> },
          { label: 'Named together', value: participantGroups.length > 0 && <GroupList groups={participantGroups} /> },
          { label: 'People in all', value: attendance != null && formatCount(attendance) },
          { label: 'Where', value: place },
          { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={8} /> },
          { label: 'Themes', value: themes.map(({ name }) => name).join('; ') },
          {
            label: 'Initiatives',
            value: initiatives.length > 0 && <Links base="/initiatives" items={initiatives.map(({ id: to, name }) => ({ to, name }))} />,
          },
          {
            label: 'Agreements',
            value: agreements.length > 0 && (
              <Links base="/agreements" items={agreements.map(({ id: to, title: name }) => ({ to, name }))} />
            ),
          },
          { label: 'Programme', value: programme && <AtlasLink to={`/programmes/${programme.id}`}>{programme.name}</AtlasLink> },
        ]}
      />
      {decisions && (
        <Section title="Decided or agreed">
          <p className={styles.prose}>{decisions}</p>
        </Section>
      )}
      {notes && (
        <Section title="Notes">
          <p className={styles.prose}>{notes}</p>
        </Section>
      )}
      {(followUps.length > 0 || can('engagement:edit')) && (
        <Section
          title="To be done after it"
          actions={
            can('engagement:edit') && (
              <Button variant="default" size="compact-sm" onClick={() => setForm('FOLLOW_UP')}>
                Add a follow-up
              </Button>
            )
          }
        >
          {followUps.length > 0 ? <FollowUpList followUps={followUps} /> : <p>Nothing is to be done.</p>}
        </Section>
      )}
      {statedFigures.length > 0 && (
        <Section title="Stated figures" note="Totals that a source gives and whose parts are not held.">
          <StatedFigures figures={statedFigures} />
        </Section>
      )}
      <Section title="Evidence">
        <EvidenceList evidence={evidence} />
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
      {form === 'CHANGE' && <EngagementForm engagement={engagement} onClose={close} />}
      {form === 'FOLLOW_UP' && (
        <FollowUpForm engagement={id} {...(about ? { organisation: { id: about.id, label: about.name } } : {})} onClose={close} />
      )}
    </Page>
  );
}

type Named = { readonly id: string; readonly name: string };

function Attendances({ people }: { readonly people: readonly { readonly person: Named; readonly onBehalfOf?: Named | null }[] }) {
  return (
    <ul>
      {people.map(({ person, onBehalfOf }) => (
        <li key={person.id}>
          <PersonName person={person} />
          {onBehalfOf && `, for ${onBehalfOf.name}`}
        </li>
      ))}
    </ul>
  );
}

function Links({ base, items }: { readonly base: string; readonly items: readonly { readonly to: string; readonly name: string }[] }) {
  return (
    <ul>
      {items.map(({ to, name }) => (
        <li key={to}>
          <AtlasLink to={`${base}/${to}`}>{name}</AtlasLink>
        </li>
      ))}
    </ul>
  );
}
