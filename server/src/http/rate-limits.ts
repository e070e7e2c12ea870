import type { ApolloServerPlugin } from '@apollo/server';
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { rateLimited } from '../errors.ts';
import { MAX_COST } from '../graphql/limits.ts';
import { costOfRequest } from '../graphql/query-cost.ts';

type Limits = Omit<Config['limits'], 'signIns'>;

/** Fields that look through everything. */
const SEARCHES: ReadonlySet<string> = new Set(['search', 'introductions', 'network', 'organisationDuplicates', 'changesBetween']);
const WORDS: Record<keyof Limits, string> = {
  queries: 'requests',
  mutations: 'changes',
  searches: 'searches',
  cost: 'records to look at',
  exports: 'downloads',
  imports: 'spreadsheets',
};

/** What one person, else one address, may ask of this server within a minute. A limit of 0 is none. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #limiters: ReadonlyMap<string, RateLimiterMemory>;

  constructor(limits: Limits) {
    this.#limits = limits;
    const limited = Object.entries(limits).filter(([name, points]) => name in WORDS && points > 0);
    this.#limiters = new Map(limited.map(([name, points]) => [name, new RateLimiterMemory({ points, duration: 60 })]));
  }

  /** Counts some more. @throws RATE_LIMITED where that is too many, and tells the security log */
  async take(context: Pick<Context, 'rateKey' | 'tell'>, name: keyof Limits, points = 1): Promise<void> {
    const limiter = this.#limiters.get(name);
    if (limiter === undefined || points === 0) return;
    try {
      await limiter.consume(context.rateKey, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      context.tell('rate-limited', { what: name });
      const most = this.#limits[name].toLocaleString('en-GB');
      throw rateLimited(`That is more than ${most} ${WORDS[name]} within a minute`, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  }
}

/** Limits what is asked over GraphQL; the requests themselves are counted before they are read. Every alias of a change or a search counts, so that putting many in one request gains nothing. */
export function rateLimitPlugin(limits: RateLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          const { operation, document, contextValue } = request;
          if (operation === undefined) return;
          const fragments = new Map(
            document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
          );
          const fields = rootFields(operation.selectionSet, fragments);
          if (operation.operation === 'mutation') await limits.take(contextValue, 'mutations', fields.length);
          await limits.take(contextValue, 'searches', fields.filter((name) => SEARCHES.has(name)).length);
          // What costs more than one request may is refused beside this.
          await limits.take(contextValue, 'cost', Math.min(costOfRequest(request), MAX_COST));
        },
      };
    },
  };
}

/** The names of the fields an operation asks for at the top, once for each alias. A fragment put in twice is answered once. */
function rootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<FragmentDefinitionNode>(),
): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined || seen.has(fragment)) return [];
    seen.add(fragment);
    return rootFields(fragment.selectionSet, fragments, seen);
  });
}
