import { HeaderMap } from '@apollo/server';
import { type ASTNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MAX_TOKENS } from './graphql/limits.ts';

/** The longest message told of a mistake in the request, in characters. */
const MOST_MESSAGE = 800;

/** Codes of errors that are not part of the schema. Everything unexpected is INTERNAL_SERVER_ERROR. */
export type ErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'QUERY_TOO_COMPLEX' | 'RATE_LIMITED' | 'INTERNAL_SERVER_ERROR';

const codes: ReadonlySet<unknown> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
]);
/** What Apollo calls the mistakes of whoever wrote the request. */
const apolloInputCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** An argument that cannot be used as it is. `argument` is its name, with a dot before a field of an input: `filter.within`. */
export function badInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

/** A request that nobody may make who is not signed in; `what` goes on "Sign in to". */
export function unauthenticated(what: string): GraphQLError {
  return new GraphQLError(`Sign in to ${what}.`, { extensions: { code: 'UNAUTHENTICATED' } });
}

/** A request that the reader's roles do not allow; `what` goes on "Your roles do not let you". */
export function forbidden(what: string): GraphQLError {
  return new GraphQLError(`Your roles do not let you ${what}. An administrator can change them.`, { extensions: { code: 'FORBIDDEN' } });
}

/** A request that asks for too much at once. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

/** A request that comes after too many others; `what` is a sentence without its end. */
export function rateLimited(what: string, seconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  const message = `${what}. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then go on.`;
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } } });
}

/** graphql ends its list of what is wrong with the variables at fifty, by an error without a code. */
export const isEndOfMistakes = ({ message }: { message: string }) => message.startsWith('Too many errors processing variables');

/** Turns what went wrong into what the reader is told: a code of ours, and nothing of the inside. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(formatted, error);
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  if (isEndOfMistakes(formatted) && formatted.path === undefined)
    return { message: 'There is more wrong with the variables than is listed here.', extensions: { code: 'BAD_USER_INPUT' } };
  if (code === 'GRAPHQL_PARSE_FAILED' && /more tha[nt] \d+ tokens/.test(formatted.message)) {
    const message = `The query is too long: it has more words and signs than the ${MAX_TOKENS.toLocaleString('en-GB')} allowed. Ask for less, or in several requests.`;
    return { ...formatted, message, extensions: { ...extensions, code: 'QUERY_TOO_COMPLEX' } };
  }
  if (apolloInputCodes.has(code)) {
    const argument = error instanceof GraphQLError ? argumentAround(error.nodes?.[0]) : undefined;
    const named = argument === undefined || formatted.message.includes(argument) ? formatted.message : `${argument}: ${formatted.message}`;
    return {
      ...formatted,
      message: shortened(named),
      extensions: { ...extensions, code: 'BAD_USER_INPUT', ...(argument === undefined ? {} : { argument }) },
    };
  }
  if (codes.has(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { ...formatted, message: shortened(formatted.message), extensions: { ...extensions, code } };
  const requestId = extensions.requestId;
  return {
    message: `Something went wrong on our side.${requestId === undefined ? '' : ` If you report it, quote ${String(requestId)}.`}`,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId === undefined ? {} : { requestId }) },
  };
}

/** graphql says a value again that does not fit, however long it is: what comes before and after it is enough. */
const shortened = (message: string) =>
  message.length <= MOST_MESSAGE ? message : `${message.slice(0, MOST_MESSAGE / 2)} … ${message.slice(-MOST_MESSAGE / 2)}`;

/** Apollo puts its own code over that of a validation rule of ours. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  const code = original instanceof GraphQLError ? original.extensions.code : undefined;
  return codes.has(code) ? code : formatted.extensions?.code;
}

/** The argument or input field a value written in the query belongs to, read back from the signs before it. */
function argumentAround(node: ASTNode | undefined): string | undefined {
  if (node === undefined || !node.kind.endsWith('Value')) return undefined;
  for (let token = node.loc?.startToken.prev; token; token = token.prev) {
    if (token.kind === ':') return token.prev?.value;
    if (token.kind === '(' || token.kind === '{' || token.kind === '=') return undefined;
  }
  return undefined;
}
