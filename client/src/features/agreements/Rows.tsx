import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Rows.module.css';

interface Props {
  readonly legend: string;
  /** What one of them is called: "party". */
  readonly one: string;
  readonly count: number;
  /** What is wrong with all of them together. */
  readonly problem?: ReactNode;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  /** The fields of one. */
  readonly children: (index: number) => ReactNode;
}

/** Fields that repeat, a row each, with a way to add one and to take one out. */
export function Rows({ legend, one, count, problem, onAdd, onRemove, children }: Props) {
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row}>
          {children(index)}
          <Button variant="subtle" size="xs" aria-label={`Take out ${one} ${index + 1}`} onClick={() => onRemove(index)}>
            Take out
          </Button>
        </div>
      ))}
      {problem && <p className={styles.problem}>{problem}</p>}
      <Button variant="default" size="xs" mt="xs" onClick={onAdd}>
        Add another {one}
      </Button>
    </fieldset>
  );
}
