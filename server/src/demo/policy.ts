import { type Config, ConfigError, isLoopback } from '../config.ts';

/**
 * Whether the demo may be used, before the store is looked at: unasked only on the managed local Neo4j and without sign-in
 * configured; on a server of one's own only when asked for.
 * @throws {ConfigError} where other machines could reach an Atlas that nobody signs in to, and nobody said so
 */
export function mayDemo(config: Config): boolean {
  const wanted = config.demo === undefined ? config.neo4j.uri === undefined && config.oidc === undefined : config.demo !== 'false';
  if (wanted && config.oidc !== undefined) {
    throw new ConfigError('ATLAS_DEMO and OIDC_ISSUER are both set. The demo is for an Atlas without sign-in: unset one of them.');
  }
  if (config.oidc === undefined && config.demo !== 'exposed' && !isLoopback(config.host)) {
    throw new ConfigError(
      `ATLAS_HOST is ${config.host}, which other machines can reach, and no sign-in is set up. Set ATLAS_HOST to 127.0.0.1, set OIDC_ISSUER, or set ATLAS_DEMO=exposed for a container whose port is published on loopback.`,
    );
  }
  return wanted;
}
