import { COVERAGE_STATE_LABELS, type CoverageState } from '@atlas/shared/vocabulary';
import styles from './StateMark.module.css';
import { FRAME, STATE_LOOK } from './state-look.ts';

/** A state as its shape: filled, hatched, half filled, dotted, heavy or dashed outline. Its word always stands beside it. */
export function StateMark({ state }: { readonly state: CoverageState }) {
  const { colour, frame, strokes, area } = STATE_LOOK[state];
  const { left, top, width, height } = FRAME;
  return (
    <svg className={styles.mark} width="28" height="18" viewBox="0 0 28 18" aria-hidden="true" style={{ color: colour }}>
      {strokes && <path d={strokes.path} stroke="currentColor" strokeWidth={strokes.width} strokeLinecap="round" />}
      {area && <path d={area} fill="currentColor" />}
      <rect
        x={left}
        y={top}
        width={width}
        height={height}
        fill={frame.fill ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={frame.width}
        strokeDasharray={frame.dash}
      />
    </svg>
  );
}

/** A state as its mark and its words. */
export function StateName({ state }: { readonly state: CoverageState }) {
  return (
    <span className={styles.pair}>
      <StateMark state={state} />
      {COVERAGE_STATE_LABELS[state]}
    </span>
  );
}
