import { addDays, startOfDayInLondon } from '@atlas/shared/time';
import type { ChangeCause, ComparisonKind } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { toNeo4jDate, toNeo4jDateTime } from '../../neo4j/values.ts';
import * as query from './comparison.cypher.ts';

/** Two days, and what of them is compared. */
export interface ComparisonQuestion {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly ComparisonKind[];
  readonly causes: readonly ChangeCause[];
  readonly where: ComparisonScope;
}
/** Whose records are compared. */
export type ComparisonScope =
  | { readonly scope: 'ALL' }
  | { readonly scope: 'ORGANISATIONS'; readonly organisations: readonly string[] }
  | { readonly scope: 'AREAS'; readonly organisations: readonly string[]; readonly areas: readonly string[] };

/** What differs between two days, as this request's reader may see it. */
export class ComparisonStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** How many entries there are of each kind and cause. */
  counts(question: ComparisonQuestion) {
    return this.#context.read(query.comparisonCounts(question.where.scope), parameters(question));
  }

  /** A page of the entries. */
  list(question: ComparisonQuestion, page: PageArgs): Connection<query.EntryRow> {
    const { scope } = question.where;
    return connect(this.#context, page, {
      scope: ['comparison', question],
      keyset: query.comparisonKeyset,
      page: (goesOn) => query.comparisonPage(scope, goesOn),
      count: () => query.comparisonCount(scope),
      params: parameters(question),
    });
  }

  /** Who was in an area, or did something there, on either of two days, and the areas it was made of. */
  async withinArea(area: string, ...days: readonly string[]): Promise<ComparisonScope> {
    const found = await Promise.all(
      days.map((day) => {
        const params = { within: area, asAt: toNeo4jDate(day) };
        return Promise.all([this.#context.read(query.organisationsInArea, params), this.#context.read(query.areasInArea, params)]);
      }),
    );
    const idsOf = (rows: readonly { id: string }[]) => [...new Set(rows.map(({ id }) => id))];
    return {
      scope: 'AREAS',
      organisations: idsOf(found.flatMap(([organisations]) => organisations)),
      areas: idsOf(found.flatMap(([, areas]) => areas)),
    };
  }
}

function parameters({ from, to, kinds, causes, where: { scope: _, ...ids } }: ComparisonQuestion): Record<string, unknown> {
  return {
    ...ids,
    kinds,
    causes,
    labels: query.COMPARED,
    from: toNeo4jDate(from),
    to: toNeo4jDate(to),
    since: toNeo4jDateTime(startOfDayInLondon(addDays(from, 1))),
    until: toNeo4jDateTime(startOfDayInLondon(addDays(to, 1))),
  };
}
