import type { ReactNode } from 'react';
import { formatCount } from '../../lib/wording.ts';
import styles from './Legend.module.css';

interface Props {
  readonly label: string;
  readonly count: number | undefined;
  readonly isShown: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
  /** The mark as the map draws it. */
  readonly children: ReactNode;
}

/** One mark of the legend: pressed, it is on the map. */
export function LegendRow({ label, count, isShown, onToggle, onOnly, children }: Props) {
  return (
    <div className={styles.row}>
      <button type="button" className={styles.toggle} aria-pressed={isShown} onClick={onToggle}>
        <span className={styles.mark}>{children}</span>
        <span className={styles.label}>{label}</span>
        {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
      </button>
      <button type="button" className={styles.only} onClick={onOnly}>
        only<span className="visually-hidden"> {label}</span>
      </button>
    </div>
  );
}
