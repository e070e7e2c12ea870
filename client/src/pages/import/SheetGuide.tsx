import { COUNCIL_SHEETS, SHEET_NAMES, type Sheet } from '@atlas/shared/inputs';
import styles from './ImportPage.module.css';

/** What each sheet holds, column by column, with the template to fill in. */
export function SheetGuide() {
  return (
    <>
      <p>
        <a href="/import/council-sheet/template.xlsx" download>
          Download the empty template
        </a>{' '}
        or{' '}
        <a href="/import/council-sheet/example.xlsx" download>
          the filled-in example
        </a>
        . A sheet you do not need can stay empty. CSV files will do as well, one for each sheet.
      </p>
      {SHEET_NAMES.map((name) => {
        const { title, about, columns }: Sheet = COUNCIL_SHEETS[name];
        return (
          <details key={name} className={styles.guide}>
            <summary>{title}</summary>
            <p>
              {about}{' '}
              <a href={`/import/council-sheet/template-${name}.csv`} download>
                As CSV<span className="visually-hidden">: {title}</span>
              </a>
            </p>
            <dl>
              {Object.values(columns).map(({ header, isRequired, help }) => (
                <div key={header}>
                  <dt>
                    {header}
                    {isRequired && ' (needed)'}
                  </dt>
                  <dd>{help}</dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </>
  );
}
