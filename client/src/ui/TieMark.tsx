import { FACT_STATUS_LABELS, type FactStatus, TIE_STRENGTH_LABELS, type TieStrength } from '@atlas/shared/vocabulary';
import styles from './TieMark.module.css';

interface Props {
  readonly status: FactStatus;
  /** 1 to 5, drawn as width. */
  readonly strength?: number | undefined;
  readonly isStale?: boolean;
}

const DASHES: Readonly<Record<FactStatus, string | undefined>> = { CONFIRMED: undefined, ASSERTED: '7 4', DISPUTED: '0.1 5' };

/** A tie as the network draws it: width is strength; confirmed solid, asserted dashed, disputed dotted with a mark; stale is faded. */
export function TieMark({ status, strength = 3, isStale = false }: Props) {
  const width = 1 + Math.min(Math.max(strength, 1), 5) * 0.8;
  return (
    <svg className={styles.mark} data-stale={isStale || undefined} width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
      <line
        x1="2"
        y1="7"
        x2="34"
        y2="7"
        strokeWidth={width}
        strokeDasharray={DASHES[status]}
        strokeLinecap={status === 'DISPUTED' ? 'round' : 'butt'}
      />
      {status === 'DISPUTED' && <path d="m14.5 3.5 7 7m0-7-7 7" strokeWidth="1.6" />}
    </svg>
  );
}

/** A tie's or a provision's status as its mark and its words. */
export function StatusMark({ status, strength, isStale = false }: Props) {
  return (
    <span className={styles.pair}>
      <TieMark status={status} strength={strength} isStale={isStale} />
      {FACT_STATUS_LABELS[status]}
    </span>
  );
}

/** A tie's strength, 1 to 5, in words with the number. */
export function Strength({ value }: { readonly value: number }) {
  return (
    <span className={styles.pair}>
      <span className={styles.number}>{value}</span>
      {TIE_STRENGTH_LABELS[value as TieStrength]}
    </span>
  );
}
