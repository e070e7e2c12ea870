import type { WorkKind } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { WorkItemLine } from '../../features/my-work/WorkItemLine.tsx';
import type { WorkItemLine_WorkItemFragment } from '../../gql/graphql.ts';
import { formatCount } from '../../lib/wording.ts';
import { Section } from '../../ui/Page.tsx';
import styles from './MyWorkPage.module.css';

const TITLES: Readonly<Record<WorkKind, string>> = {
  FOLLOW_UP: 'Follow-ups',
  VERIFICATION: 'To be verified',
  OBLIGATION: 'Obligations due',
  DECIDE_BY: 'To be decided',
  STUCK: 'Agreements that are stuck',
  DISPUTE: 'Disputed',
  PROPOSAL: 'Proposed, and waiting for an answer',
};

/** How many are listed at first: a long list of one kind would hide the kinds below it. */
const FEW = 10;

interface Props {
  readonly kind: WorkKind;
  readonly items: readonly WorkItemLine_WorkItemFragment[];
  readonly today: string;
}

/** What waits of one kind, the soonest first. */
export function WorkGroup({ kind, items, today }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FEW);
  return (
    <Section title={`${TITLES[kind]} (${formatCount(items.length)})`}>
      <ul className={styles.items}>
        {shown.map((item) => (
          <WorkItemLine key={`${item.about?.id} ${item.sentence}`} item={item} today={today} />
        ))}
      </ul>
      {items.length > FEW && (
        <Button variant="default" mt="sm" data-print="hidden" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${formatCount(items.length)}`}
          <span className="visually-hidden">: {TITLES[kind].toLowerCase()}</span>
        </Button>
      )}
    </Section>
  );
}
