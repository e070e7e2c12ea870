import { useQuery } from '@apollo/client/react';
import { CONTACT_WAY_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { History } from '../../features/changes/History.tsx';
import { EngagementsTable } from '../../features/engagements/EngagementsTable.tsx';
import { EraseDialog } from '../../features/erasure/EraseDialog.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { PersonalContactForm } from '../../features/people/PersonalContactForm.tsx';
import { PersonForm } from '../../features/people/PersonForm.tsx';
import { PostsTable } from '../../features/people/PostsTable.tsx';
import { RoleForm } from '../../features/people/RoleForm.tsx';
import { WhyHeld } from '../../features/personal-data/WhyHeld.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { sentenceAbout } from './sentence.ts';

const PersonQuery = graphql(`
  query Person($id: ID!, $asAt: Date) {
    person(id: $id) {
      id
      revision
      isNamed
      isIllustrative
      owner {
        id
      }
      ...PersonForm_person
      roles(asAt: $asAt) {
        id
        title
        organisation {
          id
          name
        }
      }
      allRoles {
        ...PostRow_role
      }
      personalContact {
        ...PersonalContactForm_personalContact
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
    engagements(filter: { person: $id }, first: 50) {
      nodes {
        ...EngagementRow_engagement
      }
    }
  }
`);

/** Who are they, which posts do they hold, and how are they reached? */
export function PersonPage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { can, holds } = useCan();
  const [form, setForm] = useState<'PERSON' | 'CONTACT' | 'ROLE' | 'ERASE'>();
  const { data, loading, error, refetch } = useQuery(PersonQuery, { variables: { id, asAt } });
  const person = data?.person;
  if (!person) {
    if (loading) return <PageSkeleton text="Reading what is held about this person." rows={6} />;
    if (error && !isNoId(error)) return <Failure isPage what="The person" error={error} onRetry={() => refetch()} />;
    return <Unknown what="person" list="/people" listName="the people" />;
  }
  const close = () => setForm(undefined);
  const { name, email, phone, address, preferredContact, contactNote, personalContact, evidence, allRoles } = person;
  const button = (label: string, opens: typeof form, size?: 'compact-sm') => (
    <Button variant="default" size={size} onClick={() => setForm(opens)}>
      {label}
    </Button>
  );
  return (
    <Page
      title={name}
      kicker={person.isNamed ? 'Person' : 'Post'}
      sentence={sentenceAbout(person, asAt)}
      actions={
        <>
          <WhoCanSee id={id} />
          {can('person:edit', person) && button('Change', 'PERSON')}
          {can('erasure:run', person) && person.isNamed && button('Erase…', 'ERASE')}
          {can('disclosure:run', person) && (
            <AtlasLink to="/stewardship/disclosures/subject" search={{ person: id }}>
              Subject access
            </AtlasLink>
          )}
        </>
      }
      onlyIllustrative={person.isIllustrative}
    >
      <Section title="How they are reached at work">
        <Facts
          facts={[
            { label: 'Rather by', value: preferredContact && CONTACT_WAY_LABELS[preferredContact] },
            { label: 'E-mail', value: email && <a href={`mailto:${email}`}>{email}</a> },
            { label: 'Telephone', value: phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> },
            { label: 'Address', value: address },
            { label: 'To know', value: contactNote },
          ]}
        />
        {!email && !phone && !address && !preferredContact && !contactNote && <p>Nothing is held.</p>}
        <WhyHeld records={['Person']} />
      </Section>
      {holds('person:edit') && (
        <Section
          title="In private"
          note="Held by your own council and read by nobody else."
          actions={can('person:edit') && button(personalContact ? 'Change' : 'Add', 'CONTACT', 'compact-sm')}
        >
          <Facts
            facts={[
              { label: 'E-mail', value: personalContact?.email },
              { label: 'Telephone', value: personalContact?.phone },
              { label: 'Address', value: personalContact?.address },
              { label: 'To know', value: personalContact?.note },
            ]}
          />
          {!personalContact && <p>Nothing is held.</p>}
          <WhyHeld records={['PersonalContact']} />
        </Section>
      )}
      <Section
        title="Posts"
        note="Those held now and before."
        actions={can('person:edit') && button('Record a post', 'ROLE', 'compact-sm')}
      >
        <PostsTable roles={allRoles} by="organisation" />
        <WhyHeld records={['Role']} />
      </Section>
      {data.engagements.nodes.length > 0 && (
        <Section title="Meetings they took part in">
          <EngagementsTable engagements={data.engagements.nodes} />
        </Section>
      )}
      <Section title="Evidence">
        <EvidenceList evidence={evidence} />
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
      <RecordPanel />
      {form === 'PERSON' && <PersonForm person={person} onClose={close} />}
      {form === 'CONTACT' && <PersonalContactForm person={person} contact={personalContact} onClose={close} />}
      {form === 'ERASE' && <EraseDialog person={person} onClose={close} />}
      {form === 'ROLE' && <RoleForm person={person} onClose={close} />}
    </Page>
  );
}
