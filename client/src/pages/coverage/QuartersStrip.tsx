import { COVERAGE_STATE_LABELS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { RuleName, StateRule } from '../../features/coverage/CountedByRule.tsx';
import { StateMark } from '../../features/coverage/StateMark.tsx';
import { STATE_LOOK } from '../../features/coverage/state-look.ts';
import type { CoverageOnDay_DayFragment, RuleName_RuleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Defined } from '../../ui/Defined.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './QuartersStrip.module.css';

graphql(`
  fragment CoverageOnDay_day on CoverageOnDay {
    asAt
    counts {
      state
      count
    }
  }
`);

type Day = CoverageOnDay_DayFragment;
const [WIDTH, HEIGHT] = [96, 44];
const countOn = ({ counts }: Day, state: string) => counts.find((one) => one.state === state)?.count ?? 0;

interface Props {
  readonly days: readonly Day[];
  /** By which the cells are counted. */
  readonly rule: RuleName_RuleFragment | undefined;
}

/** One small picture a day, all on one scale, with the same as a table; each state says on press what counts as it. */
export function QuartersStrip({ days, rule }: Props) {
  const most = Math.max(1, ...days.flatMap(({ counts }) => counts.map(({ count }) => count)));
  const bar = WIDTH / COVERAGE_STATES.length;
  return (
    <>
      <ol className={styles.strip} aria-label="Coverage by quarter, as pictures">
        {days.map((day) => (
          <li key={day.asAt}>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(day)}>
              {COVERAGE_STATES.map((state, at) => {
                const height = (countOn(day, state) / most) * (HEIGHT - 12);
                const { colour, frame } = STATE_LOOK[state];
                return (
                  <g key={state} style={{ color: colour }}>
                    <rect
                      x={at * bar + 2}
                      y={HEIGHT - 11 - height}
                      width={bar - 4}
                      height={height}
                      fill={frame.fill ? 'currentColor' : 'none'}
                      stroke="currentColor"
                      strokeWidth={frame.width}
                      strokeDasharray={frame.dash}
                    />
                    <text x={at * bar + bar / 2} y={HEIGHT - 1} textAnchor="middle" className={styles.letter}>
                      {STATE_LOOK[state].letter}
                    </text>
                  </g>
                );
              })}
            </svg>
            <span>
              {dayInWords(day.asAt)}
              {isEmpty(day) && ': no such area'}
            </span>
          </li>
        ))}
      </ol>
      <ul className={styles.legend} aria-label="States">
        {COVERAGE_STATES.map((state) => (
          <li key={state}>
            <Defined text={`${STATE_LOOK[state].letter}: ${COVERAGE_STATE_LABELS[state]}`} mark={<StateMark state={state} />}>
              <StateRule state={state} />
              <p>
                How many cells, each one area by one theme, were in this state at the end of the quarter, by what is recorded now, confirmed
                or not.
              </p>
              {rule && <RuleName rule={rule} />}
            </Defined>
          </li>
        ))}
      </ul>
      <DataTable
        caption="Coverage by quarter"
        hideCaption
        isSlim
        columns={COLUMNS}
        rows={days}
        rowKey={({ asAt }) => asAt}
        empty={<Nothing title="No day is asked about." />}
      />
    </>
  );
}

/** True where the place was not there on the day, or nobody governed it. */
const isEmpty = ({ counts }: Day) => counts.every(({ count }) => count === 0);

const inWords = (day: Day) =>
  isEmpty(day)
    ? `${dayInWords(day.asAt)}: no such area`
    : `${dayInWords(day.asAt)}: ${COVERAGE_STATES.map((state) => `${formatCount(countOn(day, state))} ${COVERAGE_STATE_LABELS[state].toLowerCase()}`).join(', ')}`;

const COLUMNS: readonly Column<Day>[] = [
  { id: 'day', header: 'On', isHeader: true, width: 12, cell: ({ asAt }) => dayInWords(asAt) },
  ...COVERAGE_STATES.map((state) => ({
    id: state,
    header: COVERAGE_STATE_LABELS[state],
    letter: STATE_LOOK[state].letter,
    width: 8,
    numeric: true,
    cell: (day: Day) => formatCount(countOn(day, state)),
  })),
];
