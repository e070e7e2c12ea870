import type { Driver } from 'neo4j-driver';
import { NamedFailure } from './local/errors.ts';

export type ConnectionErrorCode = 'UNREACHABLE' | 'NOT_NEO4J' | 'WRONG_PASSWORD' | 'NO_SUCH_DATABASE' | 'WRONG_VERSION';

/** Why the Neo4j of NEO4J_URI is no use to us. */
export class ConnectionError extends NamedFailure {
  override readonly name = 'ConnectionError';
  readonly code: ConnectionErrorCode;

  constructor(code: ConnectionErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, remedy, cause);
    this.code = code;
  }
}

/** Where a driver was pointed, for the sentence. */
export interface Target {
  uri: string;
  username: string;
  database: string;
}

/** The first release whose long-term line we use and test. Releases since 2025 are named by year and are newer. */
const oldest = { major: 5, minor: 26 };

/**
 * Makes sure that the server answers, lets us in and is recent enough.
 * @returns its version, such as 5.26.30
 * @throws {ConnectionError}
 */
export async function checkConnection(driver: Driver, target: Target): Promise<string> {
  const session = driver.session({ database: target.database, defaultAccessMode: 'READ' });
  let version: string;
  try {
    const { records } = await session.run(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    );
    version = String(records[0]?.get('version'));
  } catch (error) {
    throw explainConnectionError(error, target) ?? error;
  } finally {
    await session.close();
  }
  if (!isRecentEnough(version)) throw wrongVersion(target.uri, `runs version ${version}`);
  return version;
}

/** Whether a release such as `5.26.30`, `5.27-aura` or `2025.10.1` is one we work with. */
export function isRecentEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** The named failure behind what a driver threw; undefined when it is not about the connection. */
export function explainConnectionError(error: unknown, { uri, username, database }: Target): ConnectionError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = String((error as { code?: string }).code);
  const text = [error.message, error.cause instanceof Error ? error.cause.message : ''].join(' ');
  if (/^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit)$/.test(code)) {
    const why = code.endsWith('AuthenticationRateLimit') ? ', after too many wrong tries' : '';
    return new ConnectionError(
      'WRONG_PASSWORD',
      `Neo4j at ${uri} does not accept the password given for "${username}"${why}.`,
      'Set NEO4J_USERNAME and NEO4J_PASSWORD to an account of that server.',
      error,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new ConnectionError(
      'NO_SUCH_DATABASE',
      `Neo4j at ${uri} has no database "${database}".`,
      'Set NEO4J_DATABASE to one it has.',
      error,
    );
  }
  if (/Server responded HTTP/.test(text)) {
    return new ConnectionError(
      'NOT_NEO4J',
      `${uri} is a web address, not Neo4j's.`,
      'Set NEO4J_URI to the Bolt port, usually 7687.',
      error,
    );
  }
  if (/protocol version|Unknown Bolt protocol/i.test(text)) return wrongVersion(uri, 'speaks a protocol we do not', error);
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    const reason = /Caused by: (.+)$/.exec(text.trim())?.[1] ?? 'no server of it could be found';
    return new ConnectionError(
      'UNREACHABLE',
      `Neo4j at ${uri} cannot be reached: ${reason}.`,
      'Check that it is running, that NEO4J_URI has its host, port and scheme ("+s" only when it uses TLS), and that no firewall is between.',
      error,
    );
  }
  return undefined;
}

function wrongVersion(uri: string, what: string, cause?: unknown): ConnectionError {
  const message = `Neo4j at ${uri} ${what}, and the Atlas needs ${oldest.major}.${oldest.minor} or newer.`;
  return new ConnectionError('WRONG_VERSION', message, 'Upgrade that server, or unset NEO4J_URI to use the managed local one.', cause);
}
