import { IconClock } from '@tabler/icons-react';
import { dayInWords } from '../lib/wording.ts';
import styles from './StaleMark.module.css';

interface Props {
  readonly isStale: boolean;
  readonly lastVerifiedOn?: string | null | undefined;
  readonly verifyBy?: string | null | undefined;
}

/** When a fact was last verified, with a clock where it is due again. */
export function StaleMark({ isStale, lastVerifiedOn, verifyBy }: Props) {
  const verified = lastVerifiedOn ? dayInWords(lastVerifiedOn) : 'Never';
  if (!isStale) return <span>{verified}</span>;
  return (
    <span className={styles.stale}>
      <IconClock size={16} aria-hidden="true" />
      {verified}, {verifyBy ? `due ${dayInWords(verifyBy)}` : 'due now'}
    </span>
  );
}
