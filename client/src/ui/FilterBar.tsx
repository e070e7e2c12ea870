import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import styles from './FilterBar.module.css';

interface Props {
  readonly label: string;
  /** Given where something narrows the list. */
  readonly onClear: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The fields that narrow a table, in one line above it; behind a button on a narrow screen, where the table comes first. */
export function FilterBar({ label, onClear, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const fieldsId = useId();
  return (
    <search className={styles.bar} aria-label={label} data-print="hidden">
      <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={fieldsId} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the filters' : onClear ? 'Change the filters' : 'Filter'}
      </button>
      <div id={fieldsId} className={styles.fields} data-open={isOpen || undefined}>
        {children}
        {onClear && (
          <Button variant="subtle" onClick={onClear}>
            Show all
          </Button>
        )}
      </div>
    </search>
  );
}
