import neo4j, { type Driver } from 'neo4j-driver';

/** A driver for the Atlas: integers as numbers (ours are all safe), no telemetry to the database's maker. */
export function createDriver(uri: string, username: string, password: string): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 20_000,
    userAgent: 'partnership-atlas',
  });
}
