import { todayInLondon } from '@atlas/shared/time';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpItem_FollowUpFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords, UNSEEN } from '../../lib/wording.ts';
import { useCan } from '../viewer/use-can.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './FollowUpList.module.css';
import { useCompleteFollowUp } from './use-complete-follow-up.ts';

graphql(`
  fragment FollowUpItem_followUp on FollowUp {
    id
    revision
    text
    dueOn
    doneOn
    outcome
    isMine
    assigneeName
    owner {
      id
    }
    ...FollowUpForm_followUp
  }
`);

type Item = FollowUpItem_FollowUpFragment;

/** What is to be done, and what was: by whom, by when, with what came of it. */
export function FollowUpList({ followUps }: { readonly followUps: readonly Item[] }) {
  const { can } = useCan();
  const { complete, isBusy } = useCompleteFollowUp();
  const [changed, setChanged] = useState<Item>();
  return (
    <>
      <ul className={styles.list}>
        {followUps.map((followUp) => (
          <li key={followUp.id} className={styles.item}>
            <span>{wordsFor(followUp)}</span>
            {!followUp.doneOn && can('engagement:edit', followUp) && (
              <span data-print="hidden">
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={isBusy}
                  aria-label={`Done: ${followUp.text}`}
                  onClick={() => void complete(followUp)}
                >
                  Done
                </Button>{' '}
                <Button variant="subtle" size="compact-sm" aria-label={`Change: ${followUp.text}`} onClick={() => setChanged(followUp)}>
                  Change
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changed && <FollowUpForm followUp={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}

/** "Ring the clerk: you, by 14 October 2026 (overdue)". */
export function wordsFor({ text, dueOn, doneOn, outcome, isMine, assigneeName }: Omit<Item, 'id' | 'revision' | 'owner'>): string {
  const who = isMine ? 'you' : (assigneeName ?? UNSEEN.somebody);
  if (doneOn) return `${text}: done on ${dayInWords(doneOn)} by ${who}.${outcome ? ` ${outcome}` : ''}`;
  return `${text}: ${who}, by ${dayInWords(dueOn)}${dueOn < todayInLondon() ? ' (overdue)' : ''}`;
}
