import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  /** Left out of the list where there is nothing to say. */
  readonly value: ReactNode;
}

const isSaid = (value: ReactNode) => value !== null && value !== undefined && value !== '' && value !== false;

/** A record's facts as label and value; what is not known is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const said = facts.filter(({ value }) => isSaid(value));
  if (said.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {said.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
