import type { ApolloServerPlugin } from '@apollo/server';
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { rateLimited } from '../errors.ts';
import { MAX_COST } from '../graphql/limits.ts';
import { costOfRequest } from '../graphql/query-cost.ts';

type Limits = Pick<Config['limits'], 'queries' | 'mutations' | 'searches' | 'cost'>;

/** Fields that look through everything. */
const SEARCHES: ReadonlySet<string> = new Set(['search', 'introductions', 'network', 'organisationDuplicates', 'changesBetween']);
const WORDS: Record<keyof Limits, string> = {
  queries: 'requests',
  mutations: 'changes',
  searches: 'searches',
  cost: 'records to look at',
};

/**
 * Limits what one person, else one address, asks within a minute of this server. Every alias of a change or a search counts, so that putting many in
 * one request gains nothing. A limit of 0 is none.
 */
export function rateLimitPlugin(limits: Limits): ApolloServerPlugin<Context> {
  const limiters = new Map(
    Object.entries(limits).flatMap(([name, points]) =>
      points === 0 ? [] : [[name as keyof Limits, new RateLimiterMemory({ points, duration: 60 })]],
    ),
  );
  const take = async (context: Context, name: keyof Limits, points: number) => {
    const limiter = limiters.get(name);
    if (limiter === undefined || points === 0) return;
    try {
      await limiter.consume(context.rateKey, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      context.tell('rate-limited', { what: name });
      const most = limits[name].toLocaleString('en-GB');
      throw rateLimited(`That is more than ${most} ${WORDS[name]} within a minute`, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  };
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
          await take(contextValue, 'queries', 1);
          if (operation.operation === 'mutation') await take(contextValue, 'mutations', fields.length);
          await take(contextValue, 'searches', fields.filter((name) => SEARCHES.has(name)).length);
          // What costs more than one request may is refused beside this.
          await take(contextValue, 'cost', Math.min(costOfRequest(request), MAX_COST));
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
