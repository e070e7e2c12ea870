import { useQuery } from '@apollo/client/react';
import { Box } from '@mantine/core';
import { RecordField } from '../../features/records/RecordField.tsx';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';

const SubjectQuery = graphql(`
  query Subject($id: ID!) {
    person(id: $id) {
      id
      name
      owner {
        id
        name
      }
      allRoles {
        id
      }
      hasPrivate: personalContact {
        id
      }
      changes {
        totalCount
      }
    }
    engagements(filter: { person: $id }) {
      totalCount
    }
    personalReads(about: $id) {
      totalCount
    }
  }
`);

/** What is held about somebody who asks? */
export function SubjectAccessPage() {
  return (
    <ForHolders title="Subject access" needs="disclosure:run">
      <SubjectAccess />
    </ForHolders>
  );
}

function SubjectAccess() {
  const { params, change } = useAddress();
  const { holds } = useCan();
  const id = params.get('person') ?? '';
  const { data, loading, error, refetch } = useQuery(SubjectQuery, { variables: { id }, skip: id === '' });
  const person = data?.person;
  const isOurs = person != null && holds('disclosure:run', person);
  return (
    <Page
      title="Subject access"
      kicker={<AtlasLink to="/stewardship/disclosures">Disclosures</AtlasLink>}
      sentence="Somebody may have a copy of everything held about them, within a month of asking. Make sure first that it is they who ask."
    >
      <StewardshipTabs />
      <Section title="1. Find the person">
        <Box maw="30rem">
          <RecordField
            label="Who asks"
            types={['PERSON']}
            bound={{
              value: id ? { id, label: person?.name ?? 'the person chosen' } : null,
              onChange: (chosen: { id: string } | null) => change({ person: chosen?.id ?? null }),
            }}
          />
        </Box>
        {id && !loading && !error && !person && <Nothing title="There is no such person, or you may not see them." />}
        {error && <Failure what="The person" error={error} onRetry={() => refetch()} />}
      </Section>
      {person && (
        <Section title="2. See what the extract would hold">
          <Facts
            facts={[
              { label: 'Their record', value: <AtlasLink to={`/people/${person.id}`}>{person.name}</AtlasLink> },
              { label: 'Kept by', value: person.owner?.name ?? 'nobody in particular' },
              { label: 'Posts', value: countOf(person.allRoles.length, 'post') },
              { label: 'Meetings', value: countOf(data.engagements.totalCount, 'meeting') },
              { label: 'In private', value: person.hasPrivate ? 'How your council reaches them' : 'Nothing' },
              { label: 'History', value: `${countOf(person.changes.totalCount, 'change')} of their own record, and of what leads to them` },
              { label: 'Who read it', value: countOf(data.personalReads.totalCount, 'read') },
            ]}
          />
          <p>
            It holds follow-ups, pieces of work and requests for information that lead to them too, and why each is held. What other
            councils keep to themselves is theirs to disclose. Is something wrong? Put it right on{' '}
            <AtlasLink to={`/people/${person.id}`}>their page</AtlasLink>, by Change: the history keeps what it said before.
          </p>
        </Section>
      )}
      {person && (
        <Section title="3. Make it" note="Each download is logged: who made it, when and of whom.">
          {isOurs ? (
            <ul>
              <li>
                <a href={`/export/subject/${person.id}.html`} download>
                  Download to read, print or send (HTML)
                </a>
              </li>
              <li>
                <a href={`/export/subject/${person.id}.json`} download>
                  Download as data (JSON)
                </a>
              </li>
            </ul>
          ) : (
            <p>{person.owner?.name ?? 'Another council'} keeps this person: ask a steward there.</p>
          )}
        </Section>
      )}
    </Page>
  );
}
