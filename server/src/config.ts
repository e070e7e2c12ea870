import { resolve } from 'node:path';
import { z } from 'zod';

/** What is wrong with a setting, in one sentence that names it and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const port = z.preprocess(
  (value) => (value === undefined || value === '' ? undefined : Number(value)),
  z.number({ error: 'must be a whole number from 0 to 65535' }).int().min(0).max(65535).default(4000),
);

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
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  ATLAS_SESSION_SECRET: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

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
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} is "${env[String(issue.path[0])]}" but ${issue.message}.`);
    throw new ConfigError(lines.join(' '));
  }
  const value = parsed.data;
  if (value.NEO4J_URI !== undefined && value.NEO4J_PASSWORD === undefined) {
    throw new ConfigError('NEO4J_URI is set but NEO4J_PASSWORD is not. Set both, or neither to use the managed local Neo4j.');
  }
  if (value.OIDC_ISSUER !== undefined && (value.OIDC_CLIENT_ID === undefined || value.ATLAS_SESSION_SECRET === undefined)) {
    throw new ConfigError('OIDC_ISSUER is set but OIDC_CLIENT_ID or ATLAS_SESSION_SECRET is not. Set all three.');
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
    oidc:
      value.OIDC_ISSUER === undefined
        ? undefined
        : { issuer: value.OIDC_ISSUER, clientId: value.OIDC_CLIENT_ID, clientSecret: value.OIDC_CLIENT_SECRET },
    sessionSecret: value.ATLAS_SESSION_SECRET,
    logLevel: value.LOG_LEVEL,
  } as const;
}
