import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import styles from './EvidenceButton.module.css';

interface Props {
  readonly recordId: string;
  readonly count: number;
  /** What the record says, for those who hear the button alone. */
  readonly about: string;
}

/** Opens a record's facts and evidence in the panel. */
export function EvidenceButton({ recordId, count, about }: Props) {
  const { params, change } = useAddress();
  const isOpen = params.get('selected') === recordId;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      onClick={() => change({ selected: isOpen ? null : recordId }, { replace: true })}
    >
      {count === 0 ? 'None' : countOf(count, 'piece')} <span className="visually-hidden">of evidence: {about}</span>
    </button>
  );
}
