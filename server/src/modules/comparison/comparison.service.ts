import { CHANGE_CAUSES, COMPARISON_KINDS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { isGiven, parseIds } from '../../graphql/arguments.ts';
import type { EntryRow } from './comparison.cypher.ts';
import type { ComparisonArgs } from './comparison.input.ts';
import { type ComparisonScope, ComparisonStore } from './comparison.store.ts';
import { type ComparedEntry, Describing } from './describing.ts';
import { type Count, summarise } from './words.ts';

const MAX_AROUND = 500;

/** What differs between two days. */
export class ComparisonService {
  readonly #context: Context;
  readonly #store: ComparisonStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(ComparisonStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  async compare(args: ComparisonArgs) {
    this.#context.require('changes:read');
    const { from, to, kinds, causes, first, after } = args;
    if (from >= to) throw badInput('to', `${to} does not come after the earlier day, ${from}.`);
    const question = {
      from,
      to,
      kinds: kinds && kinds.length > 0 ? kinds : COMPARISON_KINDS,
      causes: causes && causes.length > 0 ? causes : CHANGE_CAUSES,
      where: await this.#scopeOf(args),
    };
    const page = this.#store.list(question, { first: first ?? null, after: after ?? null });
    const told = (entry: EntryRow): ComparedEntry => ({ ...entry, recordLabel: entry.label, from, to });
    let counting: Promise<Count[]> | undefined;
    const counts = () => {
      counting ??= this.#store.counts(question);
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

  async #scopeOf(args: ComparisonArgs): Promise<ComparisonScope> {
    const { within, around = [] } = parseIds({ within: args.within, around: args.around }, 'changesBetween', ['within', 'around']);
    if (isGiven(within) && isGiven(around)) throw badInput('around', 'give an area (within) or organisations (around), not both.');
    if (around && around.length > MAX_AROUND)
      throw badInput('around', `it names ${around.length} organisations; the most is ${MAX_AROUND}.`);
    if (around && around.length > 0) return { scope: 'ORGANISATIONS', organisations: await this.#store.seen(around) };
    return within ? this.#store.withinArea(within, args.from, args.to) : { scope: 'ALL' };
  }
}
