import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChangeItem_ChangeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { momentInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { AsItWas } from './AsItWas.tsx';
import { FieldTold } from './FieldTold.tsx';
import styles from './History.module.css';
import { UndoButton } from './UndoButton.tsx';
import { ACTIONS, REASONS } from './words.ts';

graphql(`
  fragment ChangeItem_change on Change {
    id
    at
    by
    action
    reason
    why
    revision
    canUndo
    importRun {
      id
    }
    fields {
      field
      label
      before
      after
    }
  }
`);

/** One entry of a record's history. */
export function ChangeItem({ change }: { readonly change: ChangeItem_ChangeFragment }) {
  const { id, at, by, action, reason, why, revision, fields, canUndo, importRun } = change;
  const [isOpen, setOpen] = useState(false);
  const told = action === 'CREATED' || action === 'WITHDRAWN' ? [] : fields;
  return (
    <li>
      <p>
        <time dateTime={at}>{momentInWords(at)}</time>: {by} {ACTIONS[action]} ({REASONS[reason]}).{' '}
        {importRun && <AtlasLink to={`/imports/${importRun.id}`}>By an import</AtlasLink>}
      </p>
      {why && <p className={styles.why}>{why}</p>}
      {told.length > 0 && (
        <dl className={styles.fields}>
          {told.map((field) => (
            <FieldTold key={field.field} field={field} />
          ))}
        </dl>
      )}
      <p className={styles.buttons} data-print="hidden">
        {action !== 'WITHDRAWN' && (
          <Button variant="subtle" size="compact-sm" ml={-8} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            As it was then <span className="visually-hidden">, at version {revision}</span>
          </Button>
        )}
        {canUndo && <UndoButton changeId={id} label={`${by} ${ACTIONS[action]}, ${momentInWords(at)}`} />}
      </p>
      {isOpen && <AsItWas changeId={id} />}
    </li>
  );
}
