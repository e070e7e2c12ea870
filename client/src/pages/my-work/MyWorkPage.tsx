import { useQuery } from '@apollo/client/react';
import { todayInLondon } from '@atlas/shared/time';
import { WORK_KINDS } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { sentenceAbout } from './sentence.ts';
import { WorkGroup } from './WorkGroup.tsx';

const MOST = 200;

const MyWorkQuery = graphql(`
  query MyWork($first: Int!, $onlyMine: Boolean!) {
    workList(first: $first, onlyMine: $onlyMine) {
      ...WorkItemLine_workItem
    }
  }
`);

/** What waits for us: follow-ups, facts to verify, obligations, decisions, what stands still, disputes? */
export function MyWorkPage() {
  const { viewerId } = useCan();
  const { params, change } = useAddress();
  const onlyMine = params.has('mine');
  const { data, previousData, loading, error, refetch } = useQuery(MyWorkQuery, {
    variables: { first: MOST, onlyMine },
    fetchPolicy: 'cache-and-network',
  });
  const work = (data ?? (loading ? previousData : undefined))?.workList;
  if (!work) {
    if (loading) return <PageSkeleton text="Looking for what waits for you." rows={10} />;
    return <Failure isPage what="Your work" error={error} onRetry={() => refetch()} />;
  }
  const today = todayInLondon();
  const groups = WORK_KINDS.map((kind) => ({ kind, items: work.filter((item) => item.kind === kind) })).filter(
    ({ items }) => items.length > 0,
  );
  return (
    <Page
      title="My work"
      sentence={sentenceAbout(work, today, { most: MOST, onlyMine })}
      onlyIllustrative={work.length > 0 && work.every(({ about }) => about?.isIllustrative)}
    >
      {viewerId !== 'anonymous' && (
        <Checkbox
          label="Only mine"
          description="Follow-ups you are to do, and what is about organisations you look after for your council."
          checked={onlyMine}
          onChange={({ currentTarget }) => change({ mine: currentTarget.checked })}
          data-print="hidden"
        />
      )}
      {work.length === 0 &&
        (viewerId === 'anonymous' ? (
          <Nothing title="Nobody is signed in.">
            <p>Sign in to see what waits for your council.</p>
          </Nothing>
        ) : (
          <Nothing title={onlyMine ? 'Nothing of your own waits.' : 'Nothing waits for you.'}>
            <p>
              {onlyMine
                ? 'Take “Only mine” off to see what waits for your council.'
                : 'Follow-ups, facts to verify, obligations and decisions that come due will stand here.'}
            </p>
          </Nothing>
        ))}
      {groups.map(({ kind, items }) => (
        <WorkGroup key={kind} kind={kind} items={items} today={today} />
      ))}
    </Page>
  );
}
