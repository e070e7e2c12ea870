import { addDays, startOfDayInLondon } from '@atlas/shared/time';
import { CHANGE_CAUSES, type ChangeCause, COMPARISON_KINDS, type ComparisonKind } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs, parseBounded } from '../../graphql/arguments.ts';
import type { Connection, PageRow } from '../../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import * as query from './comparison.cypher.ts';
import type { Count } from './words.ts';

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

  /** Those of these organisations that the reader may see. */
  async seen(ids: readonly string[]): Promise<string[]> {
    return (await this.#context.read(query.seenOrganisations, { ids })).map(({ id }) => id);
  }

  /** How many entries there are of each kind and cause. */
  async counts(question: ComparisonQuestion): Promise<Count[]> {
    const params = parameters(question);
    const rows = await aFewAtATime(partsFor(question), (part) => this.#context.read(query.partCounts(part), params));
    return CHANGE_CAUSES.flatMap((cause) =>
      COMPARISON_KINDS.map((kind) => ({
        kind,
        cause,
        entries: rows.filter((row) => row.kind === kind && row.cause === cause).reduce((sum, row) => sum + row.entries, 0),
      })),
    ).filter(({ entries }) => entries > 0);
  }

  /**
   * A page of the entries.
   * @throws BAD_USER_INPUT naming `first` or `after`
   */
  list(question: ComparisonQuestion, page: PageArgs): Connection<query.EntryRow> {
    const first = parseBounded(page.first ?? DEFAULT_PAGE_SIZE, 'first', 1, MAX_PAGE_SIZE);
    const scope = ['comparison', question];
    const goesOn = typeof page.after === 'string';
    const after = goesOn ? query.comparisonKeyset.parameters(decodeCursor(scope, page.after as string)) : {};
    if (after === undefined) throw badInput('after', 'this is not a cursor of this list.');
    const params = { ...parameters(question), ...after, limit: toNeo4jInteger(first + 1) };
    let reading: Promise<PageRow<query.EntryRow>[]> | undefined;
    const rows = () => {
      reading ??= this.#read(question, goesOn, params, first + 1);
      return reading;
    };
    const edges = async () => (await rows()).slice(0, first).map(({ node, cursor }) => ({ node, cursor: encodeCursor(scope, cursor) }));
    return {
      edges,
      nodes: async () => (await rows()).slice(0, first).map(({ node }) => node),
      pageInfo: async () => {
        const shown = await edges();
        return {
          hasNextPage: (await rows()).length > first,
          hasPreviousPage: goesOn,
          startCursor: shown[0]?.cursor ?? null,
          endCursor: shown.at(-1)?.cursor ?? null,
        };
      },
      totalCount: async () => (await this.counts(question)).reduce((sum, { entries }) => sum + entries, 0),
    };
  }

  /** Reads cause by cause, in the order the list is in, until there are enough. */
  async #read(question: ComparisonQuestion, goesOn: boolean, params: Record<string, unknown>, enough: number) {
    const rows: PageRow<query.EntryRow>[] = [];
    for (const cause of CHANGE_CAUSES.filter((one) => question.causes.includes(one))) {
      if (rows.length >= enough) break;
      const parts = partsFor({ ...question, causes: [cause] });
      const found = await aFewAtATime(parts, (part) => this.#context.read(query.partPage(part, goesOn), { ...params, causes: [cause] }));
      rows.push(...found.sort(inOrder));
    }
    return rows;
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

/** The parts that can hold what was asked for. */
const partsFor = ({ where, causes }: ComparisonQuestion): query.Part[] =>
  query.partsOf(where.scope).filter((part) => part.causes.some((cause) => causes.includes(cause)));

/** How many parts are read at once: all together they would crowd others out while the database plans them. */
const AT_ONCE = 3;

async function aFewAtATime<T>(parts: readonly query.Part[], read: (part: query.Part) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let start = 0; start < parts.length; start += AT_ONCE)
    rows.push(...(await Promise.all(parts.slice(start, start + AT_ONCE).map(read))).flat());
  return rows;
}

/** The order of the entries of one cause, over all parts: the latest first. */
function inOrder({ node: a }: PageRow<query.EntryRow>, { node: b }: PageRow<query.EntryRow>): number {
  return compare(b.day, a.day) || compare(b.id, a.id);
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
