import { COVERAGE_RULE } from '@atlas/shared/coverage';
import { COVERAGE_STATE_LABELS, type CoverageState } from '@atlas/shared/vocabulary';
import { StateMark } from '../../features/coverage/StateMark.tsx';
import type { CoverageFigures_CoverageFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords, formatCount } from '../../lib/wording.ts';
import { Defined } from '../../ui/Defined.tsx';
import { Figures } from '../../ui/Figures.tsx';
import styles from './CoveragePage.module.css';

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

interface Props {
  readonly coverage: CoverageFigures_CoverageFragment;
}

/** How many cells are in each state; each figure says on press what it counts, what it rests on and how sure that is. */
export function CoverageFigures({ coverage }: Props) {
  const { facts, unconfirmed, pastVerifyBy } = coverage.basis;
  return (
    <>
      <Figures
        figures={coverage.counts.map(({ state, count }) => ({
          label: COVERAGE_STATE_LABELS[state],
          value: (
            <Defined text={formatCount(count)} label={COVERAGE_STATE_LABELS[state]} mark={<StateMark state={state} />}>
              <Definition coverage={coverage} state={state} />
            </Defined>
          ),
        }))}
      />
      <p className={styles.basis}>
        It rests on {countOf(facts, 'provision, tie or agreement', 'provisions, ties and agreements')}: {formatCount(unconfirmed)} not
        confirmed, {formatCount(pastVerifyBy)} past the day by which they were to be verified.
      </p>
    </>
  );
}

const sentenceOf = (state: CoverageState) => COVERAGE_RULE.find((sentence) => sentence.startsWith(`${state}:`))?.slice(state.length + 2);

function Definition({ coverage: { asAt, basis, rule }, state }: Props & { readonly state: CoverageState }) {
  const without = basis.countsWithoutThem.find((other) => other.state === state)?.count ?? 0;
  return (
    <>
      <p>
        <strong>{COVERAGE_STATE_LABELS[state]}:</strong> {sentenceOf(state)}
      </p>
      <p className={styles.small}>
        All of it rests on {countOf(basis.facts, 'fact')}: {formatCount(basis.unconfirmed)} not confirmed, {formatCount(basis.pastVerifyBy)}{' '}
        past the day by which they were to be verified. Without these, it would be {formatCount(without)}.
      </p>
      <p className={styles.small}>
        {rule.name}, version {rule.version}, as at {dayInWords(asAt)}. The whole rule stands at the foot of the page. {rule.reference}
      </p>
    </>
  );
}
