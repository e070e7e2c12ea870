import { keepingStarts, lawfulBases, PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { lowerFirst } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './WhyHeld.module.css';
import { keptFor } from './words.ts';

interface Props {
  /** The kinds of record whose fields stand here. */
  readonly records: readonly string[];
  /** Only these fields of them; all that are personal unless given. */
  readonly properties?: readonly string[];
}

/** Beside fields that tell of people: what they are held for, on what basis and for how long. */
export function WhyHeld({ records, properties }: Props) {
  const purposes = PERSONAL_FIELDS.filter(
    (field) => records.includes(field.record) && (properties === undefined || field.properties.some((name) => properties.includes(name))),
  );
  if (purposes.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>Why do we hold this?</summary>
      <dl>
        {purposes.map(({ record, what, purpose, basis, months, from }) => (
          <div key={`${record} ${what}`}>
            <dt>{what}</dt>
            <dd>
              {purpose} {lawfulBases.labels[basis]}. Kept for {keptFor(months)} from {lowerFirst(keepingStarts.labels[from])}.
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <AtlasLink to="/what-is-held">All that is held about people, and why</AtlasLink>
      </p>
    </details>
  );
}
