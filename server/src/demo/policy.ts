import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Whether the demo may be used, before the store is looked at: unasked only on the managed local Neo4j and without sign-in
 * configured; on a server of one's own only when asked for.
 * @throws {ConfigError} where it would be reachable from other machines and nobody said so
 */
export function mayDemo(config: Config): boolean {
  const wanted = config.demo === undefined ? config.neo4j.uri === undefined && config.oidc === undefined : config.demo !== 'false';
  if (wanted && config.oidc !== undefined) {
    throw new ConfigError('ATLAS_DEMO and OIDC_ISSUER are both set. The demo is for an Atlas without sign-in: unset one of them.');
  }
  if (wanted && config.demo !== 'exposed' && !loopback.has(config.host)) {
    throw new ConfigError(
      `ATLAS_HOST is ${config.host}, which other machines can reach, and the demo lets anybody in. Set ATLAS_HOST to 127.0.0.1, set up sign-in, or set ATLAS_DEMO=exposed for a container whose port is published on loopback.`,
    );
  }
  return wanted;
}
