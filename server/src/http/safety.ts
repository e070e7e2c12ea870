import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors.ts';

const headers = {
  'content-security-policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;
/** A year during which browsers come by https only. */
const HSTS = 'max-age=31536000';

const inHouseForm = (message: string, code: ErrorCode) => ({ errors: [{ message, extensions: { code } }] });

/** Answers an address that cannot be read, such as one with half a sign in it: it comes to no route, so to no hook. */
export function answerBadAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply
    .code(400)
    .headers(headers)
    .send(inHouseForm('This address cannot be read. Check what stands after each % in it.', 'BAD_USER_INPUT'));
}

/**
 * Headers on every answer, and errors outside GraphQL in its form: a code of ours, nothing of the inside.
 * @param options.isSecure whether browsers reach the Atlas by https
 */
export function registerSafety(app: FastifyInstance, { isSecure }: { isSecure: boolean }): void {
  const all = isSecure ? { ...headers, 'strict-transport-security': HSTS } : headers;
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(all);
  });
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    if (error instanceof GraphQLError) return answerRefusal(error, reply);
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const message = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'The request is larger than the 256 kB allowed.' : error.message;
      return reply.code(status).send(inHouseForm(message, 'BAD_USER_INPUT'));
    }
    request.log.error({ err: error, requestId: request.id }, 'request failed');
    const message = `Something went wrong on our side. If you report it, quote ${request.id}.`;
    return reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: request.id } }] });
  });
}

/** Answers outside GraphQL what is refused in its words: asking too much, most of all. */
function answerRefusal({ message, extensions }: GraphQLError, reply: FastifyReply): FastifyReply {
  const { status = 400, headers: own = [] } = (extensions.http ?? {}) as { status?: number; headers?: Iterable<[string, string]> };
  return reply
    .code(status)
    .headers(Object.fromEntries(own))
    .send(inHouseForm(message, extensions.code as ErrorCode));
}
