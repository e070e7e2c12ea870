import type { AreaCell } from '@atlas/shared/map';
import { COVERAGE_STATE_LABELS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { useId } from 'react';
import styles from './AreaMap.module.css';
import { CoveragePatterns, lookOf } from './CoveragePatterns.tsx';
import { PAGE_PALETTE } from './palette.ts';

/** What each fill and outline on the map means. */
export function MapLegend({ cells }: { readonly cells: readonly AreaCell[] }) {
  const prefix = useId();
  const counts = new Map(COVERAGE_STATES.map((state) => [state, cells.filter((cell) => cell.state === state).length]));
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {COVERAGE_STATES.filter((state) => (counts.get(state) ?? 0) > 0).map((state) => (
        <li key={state}>
          <svg width={34} height={22} viewBox="0 0 34 22" aria-hidden="true">
            <CoveragePatterns prefix={prefix + state} palette={PAGE_PALETTE} />
            <path d="M3 3h28v16h-28Z" style={lookOf(state, prefix + state, PAGE_PALETTE)} />
          </svg>
          {COVERAGE_STATE_LABELS[state]} ({counts.get(state)})
        </li>
      ))}
    </ul>
  );
}
