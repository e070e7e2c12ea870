/** A failure a person can put right. `message` and `remedy` are one sentence each and fit to be shown as they are. */
export abstract class NamedFailure extends Error {
  abstract readonly code: string;
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.remedy = remedy;
  }
}

export type LocalNeo4jErrorCode =
  | 'NO_JAVA'
  | 'JAVA_TOO_OLD'
  | 'NO_MAVEN'
  | 'MAVEN_FAILED'
  | 'PORT_TAKEN'
  | 'DISK_FULL'
  | 'LOCK_HELD'
  | 'NOT_WRITABLE'
  | 'PASSWORD_LOST'
  | 'DID_NOT_START'
  | 'DID_NOT_STOP'
  | 'STORE_NOT_EMPTY'
  | 'NOTHING_TO_BACK_UP'
  | 'FILE_EXISTS'
  | 'NO_SUCH_FILE'
  | 'BACKUP_FAILED'
  | 'BROKEN_DUMP'
  | 'NOT_MANAGED';

/** Why the managed local Neo4j cannot be started, stopped, backed up or restored. */
export class LocalNeo4jError extends NamedFailure {
  override readonly name = 'LocalNeo4jError';
  readonly code: LocalNeo4jErrorCode;

  constructor(code: LocalNeo4jErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, remedy, cause);
    this.code = code;
  }
}
