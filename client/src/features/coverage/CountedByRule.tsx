import { COVERAGE_RULE } from '@atlas/shared/coverage';
import { COVERAGE_STATE_LABELS, type CoverageState } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { CountedByRule_CoverageFragment, RuleName_RuleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { Defined } from '../../ui/Defined.tsx';
import { doubtInWords } from './basis-words.ts';
import styles from './CoverageFigures.module.css';
import { BackToCoverage } from './setting/BackToCoverage.tsx';

graphql(`
  fragment RuleName_rule on MetricDefinition {
    name
    version
    reference
  }
`);
graphql(`
  fragment CountedByRule_coverage on Coverage {
    asAt
    basis {
      facts
      unconfirmed
      pastVerifyBy
    }
    rule {
      ...RuleName_rule
    }
  }
`);

interface Props {
  /** What is counted, in a sentence that names it. */
  readonly text: string;
  /** Nothing while it is read: the text alone. */
  readonly coverage: CountedByRule_CoverageFragment | undefined;
  /** What counts. */
  readonly children: ReactNode;
}

/** Names figures of coverage that stand in a table; says on press what counts, by what rule, what they rest on and how sure that is. */
export function CountedByRule({ text, coverage, children }: Props) {
  if (!coverage) return text;
  const { asAt, basis, rule } = coverage;
  return (
    <Defined text={text}>
      <p>{children}</p>
      <p className={styles.small}>
        Coverage rests on {countOf(basis.facts, 'fact')}: {doubtInWords(basis)}. These count here too.
      </p>
      <RuleName rule={rule} asAt={asAt} />
    </Defined>
  );
}

/** The rule that decides, its version, and where it can be read. */
export function RuleName({ rule, asAt }: { readonly rule: RuleName_RuleFragment; readonly asAt?: string }) {
  return (
    <p className={styles.small}>
      {rule.name}, version {rule.version}
      {asAt && `, as at ${dayInWords(asAt)}`}. The whole rule stands at the foot of <BackToCoverage />. {rule.reference}
    </p>
  );
}

/** What the rule says of a state. */
export function StateRule({ state }: { readonly state: CoverageState }) {
  const sentence = COVERAGE_RULE.find((one) => one.startsWith(`${state}:`));
  return (
    <p className={styles.definition}>
      <strong>{COVERAGE_STATE_LABELS[state]}:</strong> {sentence?.slice(state.length + 2)}
    </p>
  );
}
