import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLError, ValidationContext } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { formatError, tooComplex } from '../errors.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_TOKENS } from '../graphql/limits.ts';
import { queryCostPlugin } from '../graphql/query-cost.ts';
import { buildAtlasSchema } from '../schema.ts';
import { errorLogPlugin } from './error-log.ts';
import { readLogPlugin } from './read-log.ts';

/** The GraphQL server without its transport. */
export function createApollo(
  logger: Logger,
  plugins: ConstructorParameters<typeof ApolloServer<Context>>[0]['plugins'] = [],
): ApolloServer<Context> {
  const off = { enabled: false } as const;
  const armor = new ApolloArmor({
    maxDepth: limited(`The query is nested more than ${MAX_DEPTH} fields deep. Ask in several requests, from where the last one ended.`, {
      n: MAX_DEPTH,
      flattenFragments: true,
    }),
    maxAliases: limited(`The query has more than ${MAX_ALIASES} aliases. Ask for less, or in several requests.`, { n: MAX_ALIASES }),
    maxDirectives: limited(`The query has more than ${MAX_ALIASES} directives.`, { n: MAX_ALIASES }),
    maxTokens: off,
    costLimit: off,
    blockFieldSuggestion: off,
  });
  const { validationRules } = armor.protect();
  return new ApolloServer<Context>({
    schema: buildAtlasSchema(),
    validationRules,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError,
    introspection: true,
    csrfPrevention: true,
    // A cache that anybody could fill, and nothing of ours asks by.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      errorLogPlugin(logger),
      queryCostPlugin,
      readLogPlugin(logger),
      ...plugins,
    ],
  });
}

/** A limit of the armour whose breach is told in our words and under our code. */
function limited<T>(message: string, limit: T) {
  const onReject = (context: ValidationContext | null, _error: GraphQLError) => context?.reportError(tooComplex(message));
  return { ...limit, propagateOnRejection: false, onReject: [onReject] };
}
