import { EntryLink } from '../../features/coverage/calendar/EntryLink.tsx';
import { type Entry, hangsInWords, predicateOf } from '../../features/coverage/calendar/entry-words.ts';
import { dayInWords } from '../../lib/wording.ts';
import styles from './HomePage.module.css';

/** Something that ends, or has to be decided on, with its day and what hangs on it. */
export function EndingLine({ entry }: { readonly entry: Entry }) {
  return (
    <li className={styles.dated}>
      <span className={styles.day} data-late={entry.isOverdue || undefined}>
        {dayInWords(entry.on)}
      </span>
      <span>
        <EntryLink entry={entry} quoted /> {predicateOf(entry, false)}.<span className={styles.soft}>{hangsInWords(entry)}</span>
      </span>
    </li>
  );
}
