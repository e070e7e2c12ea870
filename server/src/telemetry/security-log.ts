import type { Logger } from 'pino';

/** Everything the security log tells of. */
export const SECURITY_EVENTS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-ended',
  'denied',
  'hidden-conflict',
  'rate-limited',
  'exported',
  'token-made',
  'token-used',
  'token-refused',
  'token-revoked',
  'view-as-begun',
  'view-as-ended',
  'grant-made',
  'grant-ended',
  'erased',
  'disclosed',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/** What an entry may say. Ids, names of things and reasons from lists of our own: never a token, a code or what somebody wrote. */
export interface SecurityDetails {
  readonly requestId?: string | undefined;
  readonly principalId?: string | undefined;
  readonly address?: string | undefined;
  /** What was asked for: a permission, a table, a limit. */
  readonly what?: string | undefined;
  /** Why it was refused. */
  readonly reason?: string | undefined;
  /** The session, token, grant or record it was about. */
  readonly subjectId?: string | undefined;
}

/** Writes down one event. */
export type SecurityLog = (event: SecurityEvent, details: SecurityDetails) => void;

/**
 * The security log: JSON lines among the others, marked `"log":"security"`. It is kept at every LOG_LEVEL but silent: what it says does not
 * depend on how much else one wants to read.
 */
export function createSecurityLog(logger: Logger): SecurityLog {
  const level = logger.level === 'silent' ? 'silent' : 'info';
  const log = logger.child({ log: 'security' }, { level });
  return (event, { requestId, principalId, address, what, reason, subjectId }) =>
    log.info({ event, requestId, principalId, address, what, reason, subjectId });
}

/** Writes nothing: for the command line and for tests of other things. */
export const noSecurityLog: SecurityLog = () => undefined;
