import type { CostKind } from '../vocabulary/index.ts';

/** What a party spends, takes or saves each year over a run of years. */
export interface CostLine {
  readonly party: string;
  readonly kind: CostKind;
  /** Whole pence in each of the years. */
  readonly amountPence: number;
  /** The first year, counted from 1. */
  readonly fromYear: number;
  /** The last year; without one, capital falls in its first year alone and all else runs to the last. */
  readonly toYear?: number | null | undefined;
}
/** Sums in whole pence. What comes in or is saved takes from the total. */
export interface CostSum {
  readonly capital: number;
  readonly running: number;
  readonly income: number;
  readonly saving: number;
  readonly total: number;
}
/** What an option costs over its whole life. */
export interface WholeLife {
  readonly total: number;
  readonly byParty: readonly (CostSum & { readonly party: string })[];
  readonly yearly: readonly (CostSum & { readonly year: number; readonly byParty: readonly { party: string; total: number }[] })[];
}

const FIELD_OF_KIND = { CAPITAL: 'capital', RUNNING: 'running', INCOME: 'income', SAVING: 'saving' } as const satisfies Record<
  CostKind,
  keyof CostSum
>;
const nothing: CostSum = { capital: 0, running: 0, income: 0, saving: 0, total: 0 };

/** The first and last year of a line in an option of so many years. */
export function yearsOfLine({ kind, fromYear, toYear }: Pick<CostLine, 'kind' | 'fromYear' | 'toYear'>, years: number) {
  return { first: fromYear, last: toYear ?? (kind === 'CAPITAL' ? fromYear : years) };
}

/** Adds up an option: to each party, and year by year. Parties stand in the order their lines do. */
export function addUp(lines: readonly CostLine[], years: number): WholeLife {
  const parties = [...new Set(lines.map(({ party }) => party))];
  const yearly = Array.from({ length: years }, (_, index) => {
    const year = index + 1;
    const inYear = lines.filter((line) => {
      const { first, last } = yearsOfLine(line, years);
      return first <= year && year <= last;
    });
    return {
      year,
      ...sumOf(inYear, () => 1),
      byParty: parties.map((party) => ({
        party,
        total: sumOf(
          inYear.filter((line) => line.party === party),
          () => 1,
        ).total,
      })),
    };
  });
  const over = (line: CostLine) => {
    const { first, last } = yearsOfLine(line, years);
    return Math.max(0, Math.min(last, years) - first + 1);
  };
  const byParty = parties.map((party) => ({
    party,
    ...sumOf(
      lines.filter((line) => line.party === party),
      over,
    ),
  }));
  return { total: sumOf(lines, over).total, byParty, yearly };
}

function sumOf(lines: readonly CostLine[], times: (line: CostLine) => number): CostSum {
  const sum: { -readonly [K in keyof CostSum]: number } = { ...nothing };
  for (const line of lines) sum[FIELD_OF_KIND[line.kind]] += line.amountPence * times(line);
  return { ...sum, total: sum.capital + sum.running - sum.income - sum.saving };
}
