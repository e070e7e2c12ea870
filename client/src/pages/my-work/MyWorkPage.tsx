import { useQuery } from '@apollo/client/react';
import { todayInLondon } from '@atlas/shared/time';
import { WORK_KIND_LABELS, WORK_KINDS } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { WorkItemLine } from '../../features/my-work/WorkItemLine.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { formatCount } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import styles from './MyWorkPage.module.css';
import { sentenceAbout } from './sentence.ts';

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
    <Page title="My work" sentence={sentenceAbout(work, today, { most: MOST, onlyMine })}>
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
        <Section key={kind} title={`${WORK_KIND_LABELS[kind]} (${formatCount(items.length)})`}>
          <ul className={styles.items}>
            {items.map((item) => (
              <WorkItemLine key={`${item.about?.id} ${item.sentence}`} item={item} today={today} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
