import { VISIBILITY_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { WhoCanSee_RecordFragment } from '../../gql/graphql.ts';
import { listOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { useAction } from '../editing/use-action.ts';
import { titleOf } from '../record-panel/record-title.ts';
import type { Access } from './sharing-values.ts';
import { useSendSharing } from './use-send-sharing.ts';
import styles from './WhoCanSee.module.css';

interface Props {
  readonly record: WhoCanSee_RecordFragment;
  readonly access: Access;
  /** Opens the form; not there on another day, on which nothing is shared. */
  readonly onShare: (() => void) | undefined;
}

/** Who can see a record, in plain words: the rule, whom it names, what it rests on, and what is closer. */
export function AccessTold({ record, access, onShare }: Props) {
  const { visibility, summary, why, parties, sharedWith, people, groups, restsOn, closeFields, mayShare, gaps } = access;
  const { isBusy, act } = useAction();
  const send = useSendSharing();
  const denied = [...(access.deniedOrganisations ?? []), ...(access.deniedPeople ?? [])];
  const told = useRef<HTMLParagraphElement>(null);
  const takeBack = async (id: string, name: string) => {
    const isDone = await act(
      () =>
        send({
          id: record.id,
          revision: record.revision,
          visibility,
          sharedWith: sharedWith.filter((one) => one.id !== id).map((one) => one.id),
          idempotencyKey: crypto.randomUUID(),
        }),
      `It is no longer shared with ${name}.`,
    );
    // The button that was pressed is gone with it: whoever uses the keyboard goes on from what is so now.
    if (isDone) told.current?.focus();
  };
  return (
    <>
      <p className={styles.summary} ref={told} tabIndex={-1}>
        {summary}
      </p>
      <p>
        It is marked “{VISIBILITY_LABELS[visibility]}”{record.owner && <> and kept by {record.owner.name}</>}. {why}
      </p>
      <Names title="The organisations in it" names={parties} />
      {sharedWith.length > 0 && (
        <>
          <h3>Shared with</h3>
          <ul>
            {sharedWith.map(({ id, name }) => (
              <li key={id}>
                <span className={styles.line}>
                  {name}
                  {mayShare && onShare && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      disabled={isBusy}
                      onClick={() => takeBack(id, name)}
                      aria-label={`Take it back from ${name}`}
                    >
                      Take it back
                    </Button>
                  )}
                </span>
                {gaps
                  ?.filter(({ organisation }) => organisation.id === id)
                  .map(({ until }) => (
                    <p key={id}>They will not see it until they may see {listOf(until.map(titleOf))} too.</p>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <Names title="Named" names={[...groups, ...people]} />
      <Names title="Denied, whatever else lets them" names={denied} />
      <Names title="Seen only by whoever may see these too" names={restsOn.map((node) => ({ id: node.id, name: titleOf(node) }))} />
      {closeFields.length > 0 && (
        <>
          <h3>Closer than the record</h3>
          <ul>
            {closeFields.map(({ what, why: reason, isSeen }) => (
              <li key={what}>
                {what}: {reason} {isSeen ? 'You see them.' : 'You do not see them.'}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.foot}>
        {mayShare && onShare && <Button onClick={onShare}>Change who can see it</Button>}
        <AtlasLink to="/who-sees-what">The rules on who sees what</AtlasLink>
      </div>
    </>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly { readonly id: string; readonly name: ReactNode }[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {names.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
