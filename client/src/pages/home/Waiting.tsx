import { useQuery } from '@apollo/client/react';
import { todayInLondon } from '@atlas/shared/time';
import { WORK_KIND_LABELS, WORK_KINDS, type WorkKind } from '@atlas/shared/vocabulary';
import { WorkItemLine } from '../../features/my-work/WorkItemLine.tsx';
import { graphql } from '../../gql/index.ts';
import { countOf, formatCount, listOf, lowerFirst } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { useDelayed } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import styles from './HomePage.module.css';

/** As many as the server gives. */
const MOST = 200;
/** How many are listed; the page of one's work has them all. */
const FEW = 3;
/** What a decision or an answer is waited for. */
const TO_DECIDE: readonly WorkKind[] = ['DECIDE_BY', 'PROPOSAL', 'OBLIGATION'];

const WorkQuery = graphql(`
  query HomeWork($first: Int!) {
    workList(first: $first) {
      ...WorkItemLine_workItem
    }
  }
`);

/** What waits today for the reader's council, wherever it is: how much of each kind, and the decisions that are due first. @param told ids of agreements told of above */
export function Waiting({ told }: { readonly told: readonly string[] }) {
  const { data, loading, error, refetch } = useQuery(WorkQuery, { variables: { first: MOST }, fetchPolicy: 'cache-and-network' });
  const isSlow = useDelayed(loading && !data, 1000);
  const today = todayInLondon();
  const work = data?.workList;
  const decisions = work?.filter(({ kind, about }) => TO_DECIDE.includes(kind) && !told.includes(about?.id ?? '')).slice(0, FEW) ?? [];
  const kinds = WORK_KINDS.map((kind) => ({ kind, count: work?.filter((item) => item.kind === kind).length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  return (
    <Section title="Waiting for your council">
      {error && !work && <Failure what="What waits for your council" error={error} onRetry={() => refetch()} />}
      {!work && !error && <p role="status">{isSlow && 'Reading what waits.'}</p>}
      {work?.length === 0 && <p>Nothing waits for you or your council today.</p>}
      {work && work.length > 0 && (
        <>
          <p>
            <AtlasLink to="/my-work">{countOf(work.length, 'thing')} in My work</AtlasLink>
            {work.length === MOST && ', the soonest of each kind'}:{' '}
            {listOf(kinds.map(({ kind, count }) => `${lowerFirst(WORK_KIND_LABELS[kind])} (${formatCount(count)})`))}.
          </p>
          {decisions.length > 0 && (
            <ul className={styles.work}>
              {decisions.map((item) => (
                <WorkItemLine key={`${item.about?.id} ${item.sentence}`} item={item} today={today} />
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  );
}
