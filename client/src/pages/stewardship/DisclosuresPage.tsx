import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DisclosureLog } from '../../features/disclosure/DisclosureLog.tsx';
import { RequestForm } from '../../features/disclosure/RequestForm.tsx';
import { RequestsTable } from '../../features/disclosure/RequestsTable.tsx';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';

const DisclosuresQuery = graphql(`
  query Disclosures($after: String) {
    informationRequests(first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RequestRow_informationRequest
      }
    }
    disclosures(first: 25) {
      nodes {
        ...DisclosureRow_disclosure
      }
    }
  }
`);

/** What has to be disclosed, and what was? */
export function DisclosuresPage() {
  return (
    <ForHolders title="Disclosures" needs="disclosure:run">
      <Disclosures />
    </ForHolders>
  );
}

function Disclosures() {
  const address = useAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { data, previousData, loading, error, refetch } = useQuery(DisclosuresQuery, {
    variables: { after: address.params.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (loading ? previousData : undefined);
  const requests = shown?.informationRequests;
  const open = requests?.nodes.filter(({ state }) => state !== 'RELEASED' && state !== 'CANCELLED').length ?? 0;
  return (
    <Page
      title="Disclosures"
      sentence={
        requests &&
        `${countOf(requests.totalCount, 'request')} for information ${requests.totalCount === 1 ? 'is' : 'are'} recorded, ${open} of those shown still open.`
      }
      onlyIllustrative={requests !== undefined && requests.nodes.length > 0 && requests.nodes.every(({ isIllustrative }) => isIllustrative)}
    >
      <StewardshipTabs />
      <Section title="What came in?" note="Somebody asks what is held about themselves, or anybody asks for information.">
        <ul>
          <li>
            <AtlasLink to="/stewardship/disclosures/subject">Subject access: somebody asks what is held about them</AtlasLink>
          </li>
          <li>
            <Button variant="default" my="xs" onClick={() => setOpen(true)}>
              Freedom of information: record a request
            </Button>
          </li>
        </ul>
        <p>
          Somebody who wants what is held about them put right needs no request: open their page from{' '}
          <AtlasLink to="/people">People</AtlasLink> and press Change. The history keeps what it said before.
        </p>
      </Section>
      <Section title="Requests for information">
        {error && !requests ? (
          <Failure what="The requests" error={error} onRetry={() => refetch()} />
        ) : (
          <RequestsTable requests={requests?.nodes} isLoading={loading} />
        )}
        {requests && <Pager what="requests" shown={requests.nodes.length} total={requests.totalCount} pageInfo={requests.pageInfo} />}
      </Section>
      <Section title="What was disclosed" note="Kept whatever becomes of the records.">
        <DisclosureLog disclosures={shown?.disclosures.nodes} />
      </Section>
      {isOpen && (
        <RequestForm onClose={() => setOpen(false)} onSaved={({ id }) => navigate(address.to(`/stewardship/disclosures/${id}`))} />
      )}
    </Page>
  );
}
