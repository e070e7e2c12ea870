import { Radio } from '@mantine/core';
import styles from './EditDialog.module.css';
import { type FieldConflict, inWords, type Names } from './merge.ts';

interface Props {
  readonly conflicts: readonly FieldConflict[];
  readonly names: Names;
  readonly onChoose: (field: string, whose: 'MINE' | 'THEIRS') => void;
}

/** Two versions of the fields that both changed, side by side, to choose from. */
export function Conflicts({ conflicts, names, onChoose }: Props) {
  return (
    <div className={styles.conflicts}>
      <table>
        <caption className="visually-hidden">Your version and theirs, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, label, mine, theirs, chosen }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              {(['MINE', 'THEIRS'] as const).map((whose) => (
                <td key={whose}>
                  <Radio
                    name={`version of ${field}`}
                    label={inWords(whose === 'MINE' ? mine : theirs, field, names)}
                    aria-label={`${label}: ${whose === 'MINE' ? 'yours' : 'theirs'}, ${inWords(whose === 'MINE' ? mine : theirs, field, names)}`}
                    checked={chosen === whose}
                    onChange={() => onChoose(field, whose)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
