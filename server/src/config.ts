import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What is wrong with a setting, in one sentence that names it and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The fewest characters of a secret that keys are made from. */
const SECRET_LENGTH = 32;

const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const port = z.preprocess(
  (value) => (value === undefined || value === '' ? undefined : Number(value)),
  z.number({ error: 'must be a whole number from 0 to 65535' }).int().min(0).max(65535).default(4000),
);

/** As unset where it is empty. */
const unless = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);
const whole = (fallback: number, { from = 0 }: { from?: number } = {}) =>
  unless(
    z.coerce
      .number({ error: 'must be a whole number' })
      .int('must be a whole number')
      .min(from, `must be ${from} or more`)
      .default(fallback),
  );
const list = unless(
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== '')),
);
const isAddress = (text: string) => {
  const [address = '', bits = '0'] = text.split('/');
  return ['loopback', 'linklocal', 'uniquelocal'].includes(text) || (isIP(address) > 0 && /^\d{1,3}$/.test(bits));
};
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);

const settings = z.object({
  ATLAS_PORT: port,
  ATLAS_HOST: z.string().min(1).default('127.0.0.1'),
  ATLAS_DATA_DIR: z.string().min(1).default('.atlas'),
  ATLAS_CACHE_DIR: optional,
  NEO4J_URI: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, { error: 'must look like neo4j://host:7687, bolt://host:7687 or neo4j+s://host' })
      .optional(),
  ),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: optional,
  NEO4J_DATABASE: z.string().default('neo4j'),
  NEO4J_BOLT_PORT: z.preprocess((value) => (value === undefined || value === '' ? 0 : Number(value)), z.number().int().min(0).max(65535)),
  ATLAS_DEMO: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['true', 'false', 'exposed'], { error: 'must be true, false or exposed' }).optional(),
  ),
  ATLAS_PUBLIC_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.url({ error: 'must be a full address such as https://atlas.example.gov.uk' }).optional(),
  ),
  OIDC_ISSUER: unless(
    z.url({ protocol: /^https?$/, error: 'must be a full address such as https://login.example.gov.uk/realm' }).optional(),
  ),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_SCOPES: unless(
    z
      .string()
      .regex(/(^| )openid( |$)/, 'must name the scope openid')
      .default('openid profile email'),
  ),
  OIDC_ROLES_CLAIM: unless(z.string().default('roles')),
  ATLAS_SESSION_SECRET: unless(
    z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more: make one with "openssl rand -base64 32"`).optional(),
  ),
  ATLAS_SESSION_IDLE_MINUTES: whole(8 * 60, { from: 1 }),
  ATLAS_SESSION_HOURS: whole(12, { from: 1 }),
  ATLAS_ALLOWED_ORIGINS: list.refine((origins) => origins.every(isOrigin), 'must list origins such as https://data.example.gov.uk'),
  ATLAS_TRUSTED_PROXIES: list.refine((all) => all.every(isAddress), 'must list addresses or networks such as 10.0.0.0/8, or loopback'),
  ATLAS_LIMIT_SIGN_INS: whole(10),
  ATLAS_LIMIT_QUERIES: whole(600),
  ATLAS_LIMIT_MUTATIONS: whole(120),
  ATLAS_LIMIT_SEARCHES: whole(300),
  ATLAS_LIMIT_COST: whole(6_000_000),
  ATLAS_LIMIT_EXPORTS: whole(60),
  ATLAS_LIMIT_IMPORTS: whole(20),
  ATLAS_METRICS_TOKEN: unless(
    z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more: make one with "openssl rand -base64 32"`).optional(),
  ),
  ATLAS_ERASURE_JOURNAL: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Settings whose value no message may show. */
const secrets: ReadonlySet<unknown> = new Set(['NEO4J_PASSWORD', 'OIDC_CLIENT_SECRET', 'ATLAS_SESSION_SECRET', 'ATLAS_METRICS_TOKEN']);
const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** True where only this machine can reach a host. */
export const isLoopback = (host: string): boolean => loopback.has(host);

/** Every setting the Atlas reads, checked. Times in milliseconds, sizes in bytes, paths absolute. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the settings from the environment.
 * @param env the environment, `process.env` in production
 * @param cwd the folder relative paths start from
 * @throws {ConfigError} naming each setting that is wrong and what it takes
 */
export function readConfig(env: Record<string, string | undefined>, cwd: string) {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [name], message }) =>
      secrets.has(name) ? `${String(name)} ${message}.` : `${String(name)} is "${env[String(name)]}" but ${message}.`,
    );
    throw new ConfigError(lines.join(' '));
  }
  const value = parsed.data;
  if (value.NEO4J_URI !== undefined && value.NEO4J_PASSWORD === undefined) {
    throw new ConfigError('NEO4J_URI is set but NEO4J_PASSWORD is not. Set both, or neither to use the managed local Neo4j.');
  }
  return {
    port: value.ATLAS_PORT,
    host: value.ATLAS_HOST,
    dataDir: resolve(cwd, value.ATLAS_DATA_DIR),
    cacheDir: value.ATLAS_CACHE_DIR === undefined ? undefined : resolve(cwd, value.ATLAS_CACHE_DIR),
    neo4j: {
      uri: value.NEO4J_URI,
      username: value.NEO4J_USERNAME,
      password: value.NEO4J_PASSWORD,
      database: value.NEO4J_DATABASE,
      boltPort: value.NEO4J_BOLT_PORT,
    },
    demo: value.ATLAS_DEMO,
    publicUrl: value.ATLAS_PUBLIC_URL,
    /** True where others than this machine are meant to reach it. */
    isPublic:
      !isLoopback(value.ATLAS_HOST) || (value.ATLAS_PUBLIC_URL !== undefined && !isLoopback(new URL(value.ATLAS_PUBLIC_URL).hostname)),
    oidc: readProvider(value),
    sessions: { idleMs: value.ATLAS_SESSION_IDLE_MINUTES * 60_000, absoluteMs: value.ATLAS_SESSION_HOURS * 3_600_000 },
    allowedOrigins: value.ATLAS_ALLOWED_ORIGINS,
    trustedProxies: value.ATLAS_TRUSTED_PROXIES,
    /** How much one person, else one address, may do: failed sign-ins in ten minutes, all else a minute. 0: any number. */
    limits: {
      signIns: value.ATLAS_LIMIT_SIGN_INS,
      queries: value.ATLAS_LIMIT_QUERIES,
      mutations: value.ATLAS_LIMIT_MUTATIONS,
      searches: value.ATLAS_LIMIT_SEARCHES,
      cost: value.ATLAS_LIMIT_COST,
      exports: value.ATLAS_LIMIT_EXPORTS,
      imports: value.ATLAS_LIMIT_IMPORTS,
    },
    /** What monitoring shows to read /metrics where others than this machine reach the Atlas. */
    metricsToken: value.ATLAS_METRICS_TOKEN,
    /** The file that erasures are told to, outside the store. */
    erasureJournal: resolve(cwd, value.ATLAS_ERASURE_JOURNAL ?? join(value.ATLAS_DATA_DIR, 'erasures.jsonl')),
    logLevel: value.LOG_LEVEL,
  } as const;
}

/** Where people sign in, and what the Atlas is to it; undefined where none is named. */
function readProvider(value: z.infer<typeof settings>) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, ATLAS_SESSION_SECRET: sessionSecret } = value;
  if (issuer === undefined) {
    const [left] = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter((name) => value[name] !== undefined);
    if (left !== undefined) throw new ConfigError(`${left} is set but OIDC_ISSUER is not. Set both, or neither.`);
    return undefined;
  }
  if (clientId === undefined || sessionSecret === undefined) {
    const missing = [
      ...(clientId === undefined ? ['OIDC_CLIENT_ID'] : []),
      ...(sessionSecret === undefined ? ['ATLAS_SESSION_SECRET'] : []),
    ];
    throw new ConfigError(`OIDC_ISSUER is set but ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not. Set all three.`);
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new ConfigError(`OIDC_ISSUER is "${issuer}" but must begin with https: names and codes pass between it and the Atlas.`);
  if (value.ATLAS_PUBLIC_URL === undefined && (!isLoopback(value.ATLAS_HOST) || value.ATLAS_PORT === 0))
    throw new ConfigError(
      'OIDC_ISSUER is set but ATLAS_PUBLIC_URL is not. Set it to the address people use: the provider leads them back to it.',
    );
  const ownAddress = value.ATLAS_PUBLIC_URL ?? `http://${value.ATLAS_HOST}:${value.ATLAS_PORT}`;
  return {
    issuer,
    clientId,
    clientSecret: value.OIDC_CLIENT_SECRET,
    scopes: value.OIDC_SCOPES,
    rolesClaim: value.OIDC_ROLES_CLAIM,
    sessionSecret,
    /** The Atlas as browsers call it, without a path. */
    ownOrigin: new URL(ownAddress).origin,
  } as const;
}
