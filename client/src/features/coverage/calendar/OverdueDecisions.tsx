import styles from './calendar.module.css';
import { EntryLink } from './EntryLink.tsx';
import { type Entry, hangsInWords, pageOfEntry, predicateOf } from './entry-words.ts';

/** Agreements whose day to decide by has passed, in words; nothing where there are none. */
export function OverdueDecisions({ entries }: { readonly entries: readonly Entry[] }) {
  const overdue = entries.filter(({ isOverdue }) => isOverdue);
  if (overdue.length === 0) return null;
  return (
    <section className={styles.overdue} aria-labelledby="overdue-decisions">
      <h3 id="overdue-decisions">The day to decide by has passed</h3>
      <ul>
        {overdue.map((entry) => (
          <li key={`${pageOfEntry(entry)} ${entry.on}`}>
            <EntryLink entry={entry} quoted /> {predicateOf(entry)}. <span className={styles.soft}>{hangsInWords(entry)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
