import { useQuery } from '@apollo/client/react';
import { askerKinds, requestStates } from '@atlas/shared/disclosure';
import { useParams } from 'react-router';
import { History } from '../../features/changes/History.tsx';
import { recordWords } from '../../features/changes/words.ts';
import { InformationRequestQuery } from '../../features/disclosure/request-query.ts';
import { titleOf } from '../../features/record-panel/record-title.ts';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import { isNoId } from '../../lib/failure.ts';
import { pageOf } from '../../lib/kinds.ts';
import { countOf, dayInWords, listOf } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { RequestSteps } from './RequestSteps.tsx';
import { sentenceAbout } from './request-sentence.ts';

/** What is held for a request for information, and what is released of it? */
export function InformationRequestPage() {
  return (
    <ForHolders title="A request for information" needs="disclosure:run">
      <Request />
    </ForHolders>
  );
}

function Request() {
  const { id = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(InformationRequestQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const request = data?.informationRequest;
  if (!request) {
    if (loading) return <PageSkeleton text="Reading the request." />;
    if (error && !isNoId(error)) return <Failure isPage what="The request" error={error} onRetry={() => refetch()} />;
    return <Unknown what="request" list="/stewardship/disclosures" listName="the disclosures" />;
  }
  const { about, topic, themes, areas, heldElsewhere } = request;
  const topics = [...(topic ? [`“${topic}”`] : []), ...themes.map(({ name }) => name), ...areas.map(({ name }) => name)];
  const page = about && pageOf(about.__typename, about.id);
  return (
    <Page
      title={request.reference}
      kicker={<AtlasLink to="/stewardship/disclosures">Disclosures</AtlasLink>}
      sentence={sentenceAbout(request)}
      onlyIllustrative={request.isIllustrative}
    >
      <StewardshipTabs />
      <Facts
        facts={[
          { label: 'What was asked', value: request.asked },
          { label: 'About', value: about && (page ? <AtlasLink to={page}>{titleOf(about)}</AtlasLink> : titleOf(about)) },
          { label: 'Topic', value: topics.length > 0 && listOf(topics) },
          { label: 'Asked by', value: askerKinds.labels[request.askerKind] },
          { label: 'Received', value: dayInWords(request.receivedOn) },
          { label: 'Due', value: `${dayInWords(request.dueOn)}, twenty working days after` },
          { label: 'How far', value: requestStates.labels[request.state] },
          { label: 'Prepared by', value: request.preparedBy },
          { label: 'Reviewed by', value: request.reviewedBy },
          { label: 'The reviewer says', value: request.reviewNote },
          { label: 'History', value: request.withHistory && 'Asked for too' },
        ]}
      />
      <RequestSteps request={request} />
      <FieldsSection request={request} />
      <Section title="What others hold" note="It is theirs to release: tell whoever asked where to ask.">
        {heldElsewhere.length === 0 ? (
          <p>Nothing that you may see.</p>
        ) : (
          <ul>
            {heldElsewhere.map(({ owner, record, count }) => (
              <li key={`${owner} ${record}`}>
                {owner ? `Held by ${owner}` : 'From public registers, kept by nobody in particular'}: {countOf(count, 'record')} of the kind{' '}
                {recordWords(record)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="History">
        <History recordId={id} />
      </Section>
    </Page>
  );
}
