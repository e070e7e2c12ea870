import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.ts';

/** What is left out of a log wherever it stands, in an object or in one within it. */
const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'client_secret',
  'clientSecret',
  'token',
  'access_token',
  'id_token',
  'refresh_token',
  'code',
  'code_verifier',
  'state',
  'nonce',
  'secret',
] as const;
/** A code of an error is no secret: only what is sent is. */
const SAFE_ON_ERRORS: ReadonlySet<string> = new Set(['code']);
const within = (prefixes: readonly string[], names: readonly string[]) =>
  prefixes.flatMap((prefix) => names.map((name) => `${prefix}["${name}"]`));

/** The log of a server: lines of JSON, without secrets. @param stream where they go; to standard output unless given */
export function createLogger(level: Config['logLevel'], stream?: DestinationStream): Logger {
  const plain = SECRETS.filter((name) => !SAFE_ON_ERRORS.has(name));
  const paths = [
    ...plain.map((name) => `["${name}"]`),
    ...within(['*', '*.*'], plain),
    ...within(['headers', '*.headers', '*.*.headers', 'body', '*.body', '*.*.body', 'parameters', '*.parameters'], SECRETS),
  ];
  const options = { level, redact: { paths, censor: '[not logged]' } };
  return stream === undefined ? pino(options) : pino(options, stream);
}
