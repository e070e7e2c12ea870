import { useQuery } from '@apollo/client/react';
import { ORGANISATION_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { OrganisationAssessments } from '../../features/assessments/OrganisationAssessments.tsx';
import { History } from '../../features/changes/History.tsx';
import { ProposeInstead } from '../../features/editing/proposing.tsx';
import { RelationshipHead } from '../../features/engagements/RelationshipHead.tsx';
import { EvidenceForm } from '../../features/evidence/EvidenceForm.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { OrganisationOffers } from '../../features/offers/OrganisationOffers.tsx';
import { OrganisationForm } from '../../features/organisations/OrganisationForm.tsx';
import { OrganisationPeople } from '../../features/people/OrganisationPeople.tsx';
import { DueDiligence } from '../../features/programmes/DueDiligence.tsx';
import { ProvisionForm } from '../../features/provisions/ProvisionForm.tsx';
import { ProvisionsTable } from '../../features/provisions/ProvisionsTable.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { Reorganisation } from '../../features/reorganisation/Reorganisation.tsx';
import { Notes } from '../../features/statements/Notes.tsx';
import { StatedFigures } from '../../features/statements/StatedFigures.tsx';
import { TieForm } from '../../features/ties/TieForm.tsx';
import { TiesTable } from '../../features/ties/TiesTable.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { countOf } from '../../lib/wording.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { SectorMark } from '../../ui/SectorMark.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure, Nothing, Unknown } from '../../ui/States.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { OrganisationFigures } from './OrganisationFigures.tsx';
import styles from './OrganisationPage.module.css';
import { OrganisationQuery } from './organisation-query.ts';
import { ProgrammesOf } from './ProgrammesOf.tsx';
import { sentenceAbout } from './sentence.ts';

const MiniNetwork = lazy(async () => ({ default: (await import('../../features/network-map/MiniNetwork.tsx')).MiniNetwork }));

/** Holds the picture's place while the code that draws it is fetched. */
const PictureSkeleton = () => <div className={styles.waiting} aria-busy="true" />;

/** Who are they, what do they do where, and with whom? */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const { asAt, to } = useAddress();
  const { can, wayTo } = useCan();
  const [open, setOpen] = useState<'CHANGE' | 'PROVISION' | 'TIE' | 'EVIDENCE'>();
  const close = () => setOpen(undefined);
  const { data, loading, error, refetch, fetchMore } = useQuery(OrganisationQuery, { variables: { id, asAt } });
  const organisation = data?.organisation;
  if (!organisation) {
    if (loading) return <PageSkeleton text="Reading what is held about this organisation." figures={4} rows={14} />;
    if (error && !isNoId(error)) return <Failure isPage what="The organisation" error={error} onRetry={() => refetch()} />;
    return <Unknown what="organisation" list="/organisations" listName="the organisations" />;
  }
  const { name, kind, sector, provisions, ties, agreements, statedFigures, notes, evidence } = organisation;
  const way = wayTo('organisation:edit', organisation);
  return (
    <Page
      title={name}
      kicker={ORGANISATION_KIND_LABELS[kind]}
      mark={<SectorMark sector={sector} size={20} />}
      actions={
        <>
          <WhoCanSee id={id} />
          <Button component={Link} variant="default" to={to('/coverage/dependency', { on: id })}>
            If this partner went
          </Button>
          {way && (
            <Button variant="default" onClick={() => setOpen('CHANGE')}>
              {way === 'CHANGE' ? 'Change' : 'Propose a change'}
            </Button>
          )}
        </>
      }
      sentence={sentenceAbout(organisation, asAt)}
      onlyIllustrative={organisation.isIllustrative}
    >
      <RelationshipHead organisation={organisation} />
      <OrganisationFigures organisation={organisation} />
      <div className={styles.body}>
        <div className={styles.who}>
          <OrganisationFacts organisation={organisation} />
          <div className={styles.picture}>
            <Suspense fallback={<PictureSkeleton />}>
              <MiniNetwork organisationId={id} asAt={asAt} />
            </Suspense>
          </div>
        </div>
        <div className={styles.first}>
          <Section
            title="What they do, and where"
            actions={can('provision:edit') && <AddButton label="Record what they do" onPress={() => setOpen('PROVISION')} />}
          >
            <ProvisionsTable
              caption={`What ${name} does, and where`}
              provisions={provisions}
              empty="Nothing is held of what they do on this day."
            />
          </Section>
          <Section title="Ties" actions={can('tie:edit') && <AddButton label="Record a tie" onPress={() => setOpen('TIE')} />}>
            <TiesTable organisation={organisation} ties={ties.edges.map(({ node }) => node)} total={ties.totalCount} />
            <ShowMore label="Show more ties" pageInfo={ties.pageInfo} onMore={(tiesAfter) => fetchMore({ variables: { tiesAfter } })} />
          </Section>
        </div>
        <div className={styles.rest}>
          <Section title="Agreements">
            <AgreementsTable
              caption={countOf(agreements.totalCount, 'agreement')}
              agreements={agreements.edges.map(({ node }) => node)}
              order="local"
              sortParam="agreements"
              empty={<Nothing title="No agreement with them is held on this day." />}
            />
            <ShowMore
              label="Show more agreements"
              pageInfo={agreements.pageInfo}
              onMore={(agreementsAfter) => fetchMore({ variables: { agreementsAfter } })}
            />
          </Section>
          <Reorganisation organisation={organisation} />
          <OrganisationPeople organisation={organisation} />
          <OrganisationOffers organisation={organisation} />
          <ProgrammesOf programmes={organisation.programmes} initiatives={organisation.initiatives} />
          <DueDiligence checks={organisation.dueDiligence} of="PARTNER" partner={{ id, label: name }} />
          <OrganisationAssessments organisation={organisation} />
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
          <Section
            title="Evidence that they are who they are"
            actions={can('evidence:add', organisation) && <AddButton label="Add evidence" onPress={() => setOpen('EVIDENCE')} />}
          >
            <EvidenceList evidence={evidence} />
          </Section>
          <Section title="History">
            <History recordId={id} />
          </Section>
        </div>
      </div>
      <RecordPanel />
      {open === 'CHANGE' && (
        <ProposeInstead when={way === 'PROPOSE'} onClose={close}>
          <OrganisationForm organisation={organisation} onClose={close} />
        </ProposeInstead>
      )}
      {open === 'PROVISION' && <ProvisionForm organisation={{ id, label: name }} onClose={close} />}
      {open === 'TIE' && <TieForm from={{ id, label: name }} onClose={close} />}
      {open === 'EVIDENCE' && <EvidenceForm about={{ id, typename: 'Organisation', title: name }} onClose={close} />}
    </Page>
  );
}
