import { CHECK_MONTHS } from '@atlas/shared/coverage';
import { addMonths } from '@atlas/shared/time';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { isGiven } from '../../graphql/arguments.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { areaRow } from '../areas/areas.cypher.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { frameworkRow, themeRow } from '../themes/themes.cypher.ts';
import { checksById } from './checks.cypher.ts';
import type { CoverageInput } from './coverage.input.ts';
import type { CoverageCellView } from './coverage.view.ts';
import { coverageFacts, othersActive } from './facts.cypher.ts';
import type { FactsRow } from './facts.rows.ts';
import { othersIn } from './others.ts';

/** What coverage follows from, as this request's reader may see it. */
export class CoverageStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly checkById = oneLoader(
    async (ids) => (await this.#context.read(checksById, { ids })).map((row) => row.check),
    (row) => row.id,
  );
  /** Ids of the organisations that are active in a cell and no partner there, nor a council: one statement for all cells asked for at once. */
  readonly othersIn = new DataLoader<CoverageCellView, string[]>((cells) => this.#others(cells));

  /** The facts, with the few records among them parsed; the thousands of small lists stay as they came. Ids are checked already. */
  async facts(input: CoverageInput, asAt: string) {
    const statement = coverageFacts({ for: isGiven(input.for), sectors: isGiven(input.sectors), boundaries: input.boundaries ?? 'NEW' });
    const { within, level, framework, for: councils, sectors } = input;
    const [row] = await this.#context.read(statement, {
      ...{ within, level, framework, for: councils, sectors },
      asAt: toNeo4jDate(asAt),
      since: toNeo4jDate(checksSince(asAt)),
    });
    const facts = row as FactsRow;
    return {
      facts,
      within: facts.within && areaRow.schema.parse(facts.within),
      framework: facts.framework && frameworkRow.schema.parse(facts.framework),
      councils: facts.councils.map((council) => organisationRow.schema.parse(council)),
      areas: facts.asked.map((area) => areaRow.schema.parse(area)),
      themes: facts.themes.map(([theme, partOf]) => ({ theme: themeRow.schema.parse(theme), partOf })),
    };
  }

  async #others(cells: readonly CoverageCellView[]): Promise<string[][]> {
    const [first] = cells;
    if (first === undefined) return [];
    const { scope, asAt } = first.coverage;
    const ids = new Set(cells.flatMap(({ coverage, at }) => coverage.grid.around(at[0]).map((area) => coverage.names.areas[area] ?? '')));
    const found = await this.#context.read(othersActive({ sectors: isGiven(scope.sectors) }), {
      in: { areas: [...ids] },
      sectors: scope.sectors,
      asAt: toNeo4jDate(asAt),
    });
    return cells.map((cell) => othersIn(cell, found));
  }
}

/** Checks after this day count. */
const checksSince = (asAt: string) => addMonths(asAt, -CHECK_MONTHS);
