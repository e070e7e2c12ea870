import { useQuery } from '@apollo/client/react';
import { todayInLondon } from '@atlas/shared/time';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { ProposeInstead } from '../../features/editing/proposing.tsx';
import { EngagementsTable } from '../../features/engagements/EngagementsTable.tsx';
import { WorkItemLine } from '../../features/my-work/WorkItemLine.tsx';
import { OrganisationOffers } from '../../features/offers/OrganisationOffers.tsx';
import { OrganisationForm } from '../../features/organisations/OrganisationForm.tsx';
import { ProposalsTable } from '../../features/proposals/ProposalsTable.tsx';
import { ProvisionForm } from '../../features/provisions/ProvisionForm.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { TieForm } from '../../features/ties/TieForm.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { countOf } from '../../lib/wording.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import styles from '../my-work/MyWorkPage.module.css';
import { OrganisationFacts } from '../organisation/OrganisationFacts.tsx';
import { KeptTable } from './KeptTable.tsx';
import { keptByOthers } from './kept-by.ts';
import { MyOrganisationQuery } from './my-organisation-query.ts';
import { Owed } from './Owed.tsx';
import { OwnProvisions } from './OwnProvisions.tsx';
import { OwnTies } from './OwnTies.tsx';
import { sentenceAbout } from './sentence.ts';

/** What is held of the organisation one speaks for, and what does it say to that? */
export function MyOrganisationPage() {
  const { partners, viewerId } = useCan();
  const { params, change } = useAddress();
  const id = partners.find((one) => one.id === params.get('of'))?.id ?? partners[0]?.id;
  if (viewerId === undefined) return <PageSkeleton text="Reading who you speak for." rows={10} />;
  if (id === undefined)
    return (
      <Page title="My organisation">
        <Nothing title="You speak for no organisation.">
          <p>A steward of a council can let you speak for one. Until then you see what is open to you on the other pages.</p>
        </Nothing>
      </Page>
    );
  const choice = partners.length > 1 && (
    <Select
      label="Organisation"
      data={partners.map((one) => ({ value: one.id, label: one.name }))}
      value={id}
      onChange={(of) => change({ of })}
      allowDeselect={false}
    />
  );
  return <Own key={id} id={id} choice={choice} />;
}

function Own({ id, choice }: { readonly id: string; readonly choice: React.ReactNode }) {
  const { can, wayTo } = useCan();
  const { asAt } = useAddress();
  const [open, setOpen] = useState<'CHANGE' | 'PROVISION' | 'TIE'>();
  const close = () => setOpen(undefined);
  const { data, loading, error, refetch } = useQuery(MyOrganisationQuery, { variables: { id, asAt }, fetchPolicy: 'cache-and-network' });
  const organisation = data?.organisation;
  if (!organisation) {
    if (loading) return <PageSkeleton text="Reading what is held about your organisation." rows={14} />;
    if (error && !isNoId(error)) return <Failure isPage what="Your organisation" error={error} onRetry={() => refetch()} />;
    return (
      <Page title="My organisation" aside={choice}>
        <Nothing title="Nothing is held of your organisation that you may see.">
          <p>A steward of the council that let you speak for it can say why.</p>
        </Nothing>
      </Page>
    );
  }
  const { name, provisions, ties, agreements, offers, needs } = organisation;
  const { proposals, workList, engagements } = data;
  const way = wayTo('organisation:edit', organisation);
  const waiting = proposals.nodes.filter(({ state }) => state === 'OPEN').length;
  const kept = keptByOthers(id, {
    ties: ties.nodes,
    provisions,
    agreements: agreements.nodes,
    offers: [...offers, ...needs],
  });
  const own = { id, label: name };
  return (
    <Page
      title={name}
      kicker="My organisation"
      aside={choice}
      sentence={sentenceAbout(id, { ties: ties.nodes, waiting: workList.length, proposed: waiting })}
      onlyIllustrative={organisation.isIllustrative}
    >
      {workList.length > 0 && (
        <Section title={`What waits for you (${workList.length})`}>
          <ul className={styles.items}>
            {workList.map((item) => (
              <WorkItemLine key={`${item.about?.id} ${item.sentence}`} item={item} today={todayInLondon()} />
            ))}
          </ul>
        </Section>
      )}
      <Section
        title="Your entry"
        actions={
          way && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen('CHANGE')}>
              {way === 'CHANGE' ? 'Change' : 'Propose a change'}
            </Button>
          )
        }
      >
        <OrganisationFacts organisation={organisation} />
      </Section>
      <Section
        title="Your ties"
        note="Confirm or dispute what others say. Where a council keeps the tie, propose what should be changed."
        actions={can('tie:edit') && <AddButton label="Record a tie" onPress={() => setOpen('TIE')} />}
      >
        <OwnTies organisation={organisation} ties={ties.nodes} total={ties.totalCount} />
      </Section>
      <Section
        title="What you do, and where"
        actions={can('provision:edit') && <AddButton label="Record what you do" onPress={() => setOpen('PROVISION')} />}
      >
        <OwnProvisions provisions={provisions} />
      </Section>
      <Section title="Your proposals">
        <ProposalsTable
          caption={countOf(proposals.totalCount, 'proposal')}
          rows={proposals.nodes}
          showsOrganisation={false}
          empty={<p>You have proposed nothing yet. Where you may not change a record, its page lets you propose it.</p>}
        />
      </Section>
      <Section title="Agreements you are in">
        <AgreementsTable
          caption={countOf(agreements.totalCount, 'agreement')}
          agreements={agreements.nodes}
          order="local"
          sortParam="agreements"
          empty={<Nothing title="No agreement with you is held that you may see." />}
        />
      </Section>
      {agreements.totalCount > 0 && (
        <Section title="What is owed under them">
          <Owed agreements={agreements.nodes} />
        </Section>
      )}
      <OrganisationOffers organisation={organisation} />
      {engagements.nodes.length > 0 && (
        <Section title="Meetings you took part in">
          <EngagementsTable engagements={engagements.nodes} />
        </Section>
      )}
      <Section title="What others keep of you" note="Records that councils keep and share with you: propose a change where one is wrong.">
        <KeptTable kept={kept} />
      </Section>
      <RecordPanel />
      {open === 'CHANGE' && (
        <ProposeInstead when={way === 'PROPOSE'} onClose={close}>
          <OrganisationForm organisation={organisation} onClose={close} />
        </ProposeInstead>
      )}
      {open === 'TIE' && <TieForm from={own} onClose={close} />}
      {open === 'PROVISION' && <ProvisionForm organisation={own} onClose={close} />}
    </Page>
  );
}
