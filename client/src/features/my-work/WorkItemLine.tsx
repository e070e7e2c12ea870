import { Button } from '@mantine/core';
import type { WorkItemLine_WorkItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { pathOf } from '../../lib/kinds.ts';
import { dayInWords } from '../../lib/wording.ts';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { useCompleteFollowUp } from '../engagements/use-complete-follow-up.ts';
import { useCan } from '../viewer/use-can.ts';
import { useVerifyToday } from './use-verify-today.ts';
import styles from './WorkItemLine.module.css';

graphql(`
  fragment WorkItemLine_workItem on WorkItem {
    kind
    dueOn
    sentence
    about {
      __typename
      id
      revision
      isIllustrative
      owner {
        id
      }
      ... on FollowUp {
        organisation {
          id
        }
      }
      ... on Provision {
        organisation {
          id
        }
      }
      ... on Tie {
        from {
          id
        }
      }
    }
  }
`);

type Item = WorkItemLine_WorkItemFragment;

/** One thing that waits: when, what, and what can be done about it at once. */
export function WorkItemLine({ item, today }: { readonly item: Item; readonly today: string }) {
  const { kind, dueOn, sentence, about } = item;
  const { can } = useCan();
  const followUp = useCompleteFollowUp();
  const verify = useVerifyToday();
  const place = about && placeOf(about);
  const name = `Open: ${sentence}`;
  return (
    <li className={styles.item}>
      <span className={styles.day} data-late={(dueOn ?? today) < today || undefined}>
        {dueOn ? dayInWords(dueOn) : 'No day'}
      </span>
      <span>
        {sentence}
        <IllustrativeTag when={about?.isIllustrative ?? false} />
      </span>
      <span className={styles.actions} data-print="hidden">
        {about && kind === 'FOLLOW_UP' && can('engagement:edit', about) && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={followUp.isBusy}
            aria-label={`Done: ${sentence}`}
            onClick={() => void followUp.complete(about)}
          >
            Done
          </Button>
        )}
        {about && kind === 'VERIFICATION' && can('fact:verify', about) && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={verify.isBusy}
            aria-label={`Verified today: ${sentence}`}
            onClick={() => void verify.verify(about)}
          >
            Verified today
          </Button>
        )}
        {place && (
          <AtlasLink to={place.to} search={place.search ?? {}} aria-label={name}>
            Open
          </AtlasLink>
        )}
      </span>
    </li>
  );
}

/** Where a record is read: its own page, else the page of the organisation it is about. */
function placeOf(about: NonNullable<Item['about']>): { to: string; search?: { selected: string } } | undefined {
  const own = pathOf(about.__typename, about.id);
  if (own) return { to: own };
  const organisation = about.__typename === 'Tie' ? about.from.id : 'organisation' in about ? about.organisation?.id : undefined;
  if (!organisation) return undefined;
  const to = `/organisations/${organisation}`;
  return about.__typename === 'FollowUp' ? { to } : { to, search: { selected: about.id } };
}
