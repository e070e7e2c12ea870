import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Defined.module.css';

interface Props {
  /** The figure as it is written. */
  readonly text: string;
  /** What it counts, where the text does not say it. */
  readonly label?: string;
  /** Stands before the figure. */
  readonly mark?: ReactNode;
  /** How it is worked out. */
  readonly children: ReactNode;
}

/** A figure that says on press how it is worked out. */
export function Defined({ text, label, mark, children }: Props) {
  return (
    <Popover width={340} shadow="md" position="bottom-start" trapFocus={false} returnFocus>
      <Popover.Target>
        <button type="button" className={styles.value} aria-label={`${label ? `${text} ${label}` : text}: how it is worked out`}>
          {mark}
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.definition}>{children}</Popover.Dropdown>
    </Popover>
  );
}

interface Definition {
  readonly name: string;
  readonly formula: string;
  readonly range: string;
  readonly reference: string;
  readonly version: number;
}

/** A definition as the Atlas gives it. */
export function DefinitionText({ name, formula, range, reference, version }: Definition) {
  return (
    <>
      <p className={styles.name}>{name}</p>
      <p>{formula}</p>
      <p className={styles.small}>Range: {range}</p>
      <p className={styles.small}>
        {reference}, version {version}
      </p>
    </>
  );
}
