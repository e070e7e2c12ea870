import { COST_KIND_LABELS, COST_KINDS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { WholeLifeCosts_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, countOf, UNSEEN } from '../../lib/wording.ts';
import { ExactMoney } from '../../ui/Money.tsx';
import { Nothing } from '../../ui/States.tsx';
import styles from './WholeLifeCosts.module.css';

const CostChart = lazy(async () => ({ default: (await import('./CostChart.tsx')).CostChart }));

graphql(`
  fragment WholeLifeCosts_agreement on Agreement {
    id
    wholeLifeCosts {
      option
      years
      total
      benefitsNarrative
      byParty {
        organisation {
          id
          name
        }
        capital
        running
        income
        saving
        total
      }
      yearly {
        year
        capital
        running
        income
        saving
        total
      }
    }
  }
`);

type Option = WholeLifeCosts_AgreementFragment['wholeLifeCosts'][number];

interface Props {
  readonly agreement: WholeLifeCosts_AgreementFragment;
  /** Opens the form of an option, for those who may; none for others. */
  readonly onChange?: ((option: string) => void) | undefined;
  readonly onRemove?: ((option: string) => void) | undefined;
}

/** The options weighed, side by side: what each costs whom, in all and year by year. */
export function WholeLifeCosts({ agreement, onChange, onRemove }: Props) {
  const { wholeLifeCosts } = agreement;
  if (wholeLifeCosts.length === 0)
    return (
      <Nothing title="No option is costed yet.">
        <p>A business case sets the cost of keeping it beside that of passing it on, over its whole life.</p>
      </Nothing>
    );
  return (
    <>
      <div className={styles.options}>
        {wholeLifeCosts.map((option) => (
          <OptionTable key={option.option} option={option} onChange={onChange} onRemove={onRemove} />
        ))}
      </div>
      <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}>
        <CostChart options={wholeLifeCosts} />
      </Suspense>
      <YearTable options={wholeLifeCosts} />
    </>
  );
}

function OptionTable({ option, onChange, onRemove }: { readonly option: Option } & Pick<Props, 'onChange' | 'onRemove'>) {
  const { option: name, years, byParty, total, benefitsNarrative } = option;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles.option} aria-label={`Cost of ${name}`} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          {name}, over {countOf(years, 'year')}
        </caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            {COST_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {COST_KIND_LABELS[kind]}
              </th>
            ))}
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {byParty.map(({ organisation, capital, running, income, saving, total: sum }) => (
            <tr key={organisation?.id ?? ''}>
              <th scope="row">{organisation?.name ?? capitalise(UNSEEN.parties)}</th>
              {[capital, running, -income, -saving].map((amount, index) => (
                <td key={COST_KINDS[index]}>{amount === 0 ? '' : <ExactMoney pence={amount} />}</td>
              ))}
              <td>
                <ExactMoney pence={sum} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              Together
            </th>
            <td>
              <ExactMoney pence={total} />
            </td>
          </tr>
        </tfoot>
      </table>
      {benefitsNarrative && (
        <p className={styles.benefits}>
          <strong>Benefits:</strong> {benefitsNarrative}
        </p>
      )}
      {(onChange || onRemove) && (
        <p className={styles.actions} data-print="hidden">
          {onChange && (
            <Button variant="default" size="xs" onClick={() => onChange(name)}>
              Change “{name}”
            </Button>
          )}
          {onRemove && (
            <Button variant="subtle" size="xs" onClick={() => onRemove(name)}>
              Take “{name}” out
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

/** The same as the chart: what each option costs all parties in each year. */
function YearTable({ options }: { readonly options: readonly Option[] }) {
  const years = Math.max(...options.map((option) => option.years));
  return (
    <details className={styles.details}>
      <summary>Year by year, as a table</summary>
      <table className={styles.table}>
        <caption className="visually-hidden">Cost to all parties, year by year</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {options.map(({ option }) => (
              <th key={option} scope="col">
                {option}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: years }, (_, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {options.map(({ option, yearly }) => {
                const year = yearly[index];
                return <td key={option}>{year && <ExactMoney pence={year.total} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
