import { COVERAGE_RULE } from '@atlas/shared/coverage';
import { COVERAGE_STATE_LABELS, coverageStates } from '@atlas/shared/vocabulary';
import { usePrinting } from '../../lib/use-printing.ts';
import styles from './CoveragePage.module.css';

/** "COVERED: two …" as the screen names it. */
function inWords(sentence: string): string {
  const [name = '', rest] = sentence.split(/:(.*)/s);
  return rest !== undefined && coverageStates.is(name) ? `${COVERAGE_STATE_LABELS[name]}:${rest}` : sentence;
}

/** The rule, sentence by sentence; open on paper. */
export function CoverageRule({ version }: { readonly version: number }) {
  const isPrinting = usePrinting();
  return (
    <details className={styles.rule} open={isPrinting || undefined}>
      <summary>The rule, version {version}</summary>
      <ul>
        {COVERAGE_RULE.map((sentence) => (
          <li key={sentence}>{inWords(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
