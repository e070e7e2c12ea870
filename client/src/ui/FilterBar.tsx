import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

interface Props {
  readonly label: string;
  /** Given where something narrows the list. */
  readonly onClear: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The fields that narrow a table, in one line above it. */
export function FilterBar({ label, onClear, children }: Props) {
  return (
    <search className={styles.bar} aria-label={label} data-print="hidden">
      {children}
      {onClear && (
        <Button variant="subtle" onClick={onClear}>
          Show all
        </Button>
      )}
    </search>
  );
}
