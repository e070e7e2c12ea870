import styles from './EditDialog.module.css';
import { inWords, type Names, type TakenOver } from './merge.ts';

/** What somebody else changed meanwhile and one did not touch: as it was, and as it now is. */
export function TheirChanges({ changes, names }: { readonly changes: readonly TakenOver[]; readonly names: Names }) {
  return (
    <div className={styles.conflicts}>
      <table>
        <caption className="visually-hidden">What they changed, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, label, before, now }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{inWords(before, field, names)}</td>
              <td>{inWords(now, field, names)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
