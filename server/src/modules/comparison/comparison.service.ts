import { addDays, startOfDayInLondon } from '@atlas/shared/time';
import { CHANGE_CAUSES, COMPARISON_KINDS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { isGiven, parseIds } from '../../graphql/arguments.ts';
import { connect } from '../../graphql/connection.ts';
import { toNeo4jDate, toNeo4jDateTime } from '../../neo4j/values.ts';
import * as query from './comparison.cypher.ts';
import type { ComparisonArgs } from './comparison.input.ts';
import { type ComparedEntry, Describing } from './describing.ts';
import { type Count, summarise } from './words.ts';

const MAX_AROUND = 500;

/** What differs between two days. */
export class ComparisonService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  async compare(args: ComparisonArgs) {
    this.#context.require('changes:read');
    const { from, to, within, around, kinds, causes, first, after } = parseIds(args, 'around', ['around', 'within']);
    if (from >= to) throw badInput('to', `${to} does not come after the earlier day, ${from}.`);
    if (isGiven(within) && isGiven(around)) throw badInput('around', 'give an area (within) or organisations (around), not both.');
    if ((around?.length ?? 0) > MAX_AROUND)
      throw badInput('around', `it names ${around?.length} organisations; the most is ${MAX_AROUND}.`);
    const { scope, ...where } = await this.#scopeOf({ from, to, within, around });
    const params = {
      ...where,
      from: toNeo4jDate(from),
      to: toNeo4jDate(to),
      since: toNeo4jDateTime(startOfDayInLondon(addDays(from, 1))),
      until: toNeo4jDateTime(startOfDayInLondon(addDays(to, 1))),
      labels: query.COMPARED,
      kinds: isGiven(kinds) ? kinds : COMPARISON_KINDS,
      causes: isGiven(causes) ? causes : CHANGE_CAUSES,
    };
    const page = connect(
      this.#context,
      { first, after },
      {
        scope: ['comparison', from, to, within, around, kinds, causes],
        keyset: query.comparisonKeyset,
        page: (goesOn) => query.comparisonPage(scope, goesOn),
        count: () => query.comparisonCount(scope),
        params,
      },
    );
    const told = (entry: query.EntryRow): ComparedEntry => ({ ...entry, recordLabel: entry.label, from, to });
    let counting: Promise<Count[]> | undefined;
    const counts = () => {
      counting ??= this.#context.read(query.comparisonCounts(scope), params);
      return counting;
    };
    return {
      from,
      to,
      counts,
      summary: async () => summarise(await counts(), from, to),
      entries: {
        ...page,
        edges: async () => (await page.edges()).map(({ node, cursor }) => ({ node: told(node), cursor })),
        nodes: async () => (await page.nodes()).map(told),
      },
    };
  }

  sentenceOf(entry: ComparedEntry): Promise<string> {
    return this.#context.use(Describing).sentenceOf(entry);
  }

  async #scopeOf({ from, to, within, around }: Pick<ComparisonArgs, 'from' | 'to' | 'within' | 'around'>) {
    if (isGiven(around)) return { scope: 'ORGANISATIONS' as const, organisations: around };
    if (!isGiven(within)) return { scope: 'ALL' as const };
    const found = await Promise.all(
      [from, to].map(async (day) => {
        const params = { within, asAt: toNeo4jDate(day) };
        return Promise.all([this.#context.read(query.organisationsInArea, params), this.#context.read(query.areasInArea, params)]);
      }),
    );
    const idsOf = (rows: readonly { id: string }[]) => [...new Set(rows.map(({ id }) => id))];
    return {
      scope: 'AREAS' as const,
      organisations: idsOf(found.flatMap(([organisations]) => organisations)),
      areas: idsOf(found.flatMap(([, areas]) => areas)),
    };
  }
}
