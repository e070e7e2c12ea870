import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors.ts';

const headers = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "script-src-attr 'none'",
    "connect-src 'self'",
    "frame-src 'none'",
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
  'x-permitted-cross-domain-policies': 'none',
  'referrer-policy': 'same-origin',
  'permissions-policy': [
    'camera',
    'microphone',
    'geolocation',
    'display-capture',
    'payment',
    'usb',
    'serial',
    'hid',
    'midi',
    'browsing-topics',
  ]
    .map((name) => `${name}=()`)
    .join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;
/** A year during which browsers come by https only. */
const HSTS = 'max-age=31536000';

const inHouseForm = (message: string, code: ErrorCode) => ({ errors: [{ message, extensions: { code } }] });

const headersOf = ({ isSecure }: { isSecure: boolean }) => (isSecure ? { ...headers, 'strict-transport-security': HSTS } : headers);

/** Answers an address that cannot be read, such as one with half a sign in it: it comes to no route, so to no hook. */
export const answerBadAddress =
  (options: { isSecure: boolean }) =>
  (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    reply
      .code(400)
      .headers({ ...headersOf(options), 'cache-control': 'no-store' })
      .send(inHouseForm('This address cannot be read. Check what stands after each % in it.', 'BAD_USER_INPUT'));
  };

const BROKEN: Readonly<Record<string, readonly [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive. Send it again, in less time.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address and headers of the request are longer than the 16 kB allowed.'],
};

/** Answers what is no request that could be read, or never came to its end, and closes the connection. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message] = BROKEN[error.code ?? ''] ?? ['400 Bad Request', 'This is no request that can be read.'];
  const body = JSON.stringify(inHouseForm(message, 'BAD_USER_INPUT'));
  const lines = [`HTTP/1.1 ${status}`, 'content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/**
 * Headers on every answer, and errors outside GraphQL in its form: a code of ours, nothing of the inside.
 * @param options.isSecure whether browsers reach the Atlas by https
 */
export function registerSafety(app: FastifyInstance, options: { isSecure: boolean }): void {
  const all = headersOf(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(all);
    // What names no other is an answer to somebody, which no proxy and no browser is to keep for the next one.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
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
