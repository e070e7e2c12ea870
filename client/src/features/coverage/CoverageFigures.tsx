import { COVERAGE_STATE_LABELS, COVERAGE_STATES, type CoverageState } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { CoverageFigures_CoverageFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords, formatCount } from '../../lib/wording.ts';
import { Defined } from '../../ui/Defined.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { basisInWords, doubtInWords } from './basis-words.ts';
import { StateRule } from './CountedByRule.tsx';
import styles from './CoverageFigures.module.css';
import { GAPS } from './matrix/model.ts';
import { StateMark } from './StateMark.tsx';

graphql(`
  fragment CoverageFigures_coverage on Coverage {
    asAt
    counts {
      state
      count
    }
    basis {
      facts
      unconfirmed
      pastVerifyBy
      countsWithoutThem {
        state
        count
      }
    }
    rule {
      name
      version
      reference
    }
  }
`);

type Coverage = CoverageFigures_CoverageFragment;

/** Cells counted together: those in one state, or in any of several. */
interface Group {
  readonly label: string;
  readonly states: readonly CoverageState[];
}
const BY_STATE: readonly Group[] = COVERAGE_STATES.map((state) => ({ label: COVERAGE_STATE_LABELS[state], states: [state] }));
const IN_FOUR: readonly Group[] = [
  ...BY_STATE.filter(({ states }) => !states.some((state) => GAPS.has(state))),
  { label: 'Without a partner', states: [...GAPS] },
];

interface Props {
  readonly coverage: Coverage;
  /** True where the cells without a partner are one figure: covered, fragile, partly covered, and these. */
  readonly inFour?: boolean;
  /** Where the whole rule can be read. */
  readonly rule: ReactNode;
}

/** How many cells are in each state; each figure says on press what it counts, what it rests on and how sure that is. */
export function CoverageFigures({ coverage, inFour = false, rule }: Props) {
  return (
    <>
      <Figures
        figures={(inFour ? IN_FOUR : BY_STATE).map((group) => ({
          label: group.label,
          value: (
            <Defined text={formatCount(sumOf(coverage.counts, group))} label={group.label} mark={<Marks of={group} />}>
              <Definition coverage={coverage} group={group} rule={rule} />
            </Defined>
          ),
        }))}
      />
      <p className={styles.basis}>{basisInWords(coverage.basis)}</p>
    </>
  );
}

const sumOf = (counts: Coverage['counts'], { states }: Group) =>
  counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);

function Marks({ of: { states } }: { readonly of: Group }) {
  return (
    <span className={styles.marks}>
      {states.map((state) => (
        <StateMark key={state} state={state} />
      ))}
    </span>
  );
}

function Definition({ coverage, group, rule: where }: { readonly coverage: Coverage; readonly group: Group; readonly rule: ReactNode }) {
  const { asAt, basis, rule, counts } = coverage;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {group.states.map((state) => (
        <StateRule key={state} state={state} />
      ))}
      <p className={styles.small}>
        How many of the {countOf(all, 'cell')}, each one area by one theme, are{' '}
        {group.states.length > 1 ? 'in one of these states' : 'in this state'}.
      </p>
      <p className={styles.small}>
        All of it rests on {countOf(basis.facts, 'fact')}: {doubtInWords(basis)}. Without these, it would be{' '}
        {formatCount(sumOf(basis.countsWithoutThem, group))}.
      </p>
      <p className={styles.small}>
        {rule.name}, version {rule.version}, as at {dayInWords(asAt)}. {where} {rule.reference}
      </p>
    </>
  );
}
