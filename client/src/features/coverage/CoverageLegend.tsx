import { COVERAGE_REASON_LABELS, COVERAGE_REASONS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import styles from './CoverageLegend.module.css';
import { ReasonMarks } from './ReasonMarks.tsx';
import { StateMark } from './StateMark.tsx';
import { STATE_LOOK } from './state-look.ts';

/** What the marks of cells mean: states with their letters, then reasons. */
export function CoverageLegend() {
  return (
    <div className={styles.legend}>
      <ul className={styles.states} aria-label="States">
        {COVERAGE_STATES.map((state) => {
          const { letter, short, means } = STATE_LOOK[state];
          return (
            <li key={state}>
              <StateMark state={state} />
              <span>
                <strong>{short}</strong> ({letter}): {means}
              </span>
            </li>
          );
        })}
      </ul>
      <ul className={styles.reasons} aria-label="Reasons">
        {COVERAGE_REASONS.map((reason) => (
          <li key={reason}>
            <ReasonMarks reasons={[reason]} />
            {COVERAGE_REASON_LABELS[reason]}
          </li>
        ))}
      </ul>
    </div>
  );
}
