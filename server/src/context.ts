import {
  groupsOf,
  type HeldGrant,
  type Holder,
  holdsAnywhere,
  holdsOn,
  limitedTo,
  ownerFor,
  PERMISSION_MEANINGS,
  type Permission,
  type Role,
  speaksFor,
  type Viewable,
} from '@atlas/shared/permissions';
import { type ErasureJournal, noErasureJournal } from './audit/erasure-journal.ts';
import { PersonalReads } from './audit/personal-reads.ts';
import { anonymousReader, type Reader, type SignedInReader } from './auth/reader.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { AsAtScopes } from './graphql/as-at-scopes.ts';
import type { Executor, WriteTransaction } from './neo4j/executor.ts';
import { newId } from './neo4j/ids.ts';
import type { ReadQuery } from './neo4j/query.ts';
import { noSecurityLog, type SecurityDetails, type SecurityEvent, type SecurityLog } from './telemetry/security-log.ts';

/** Whoever is signed in: what they hold today by their grants and by the sign-in provider's claim. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  /** The roles they hold somewhere; `grants` says where. */
  readonly roles: readonly Role[];
  /** Councils they work for. */
  readonly councilIds: readonly string[];
  /** Organisations they speak for, their councils among them. */
  readonly organisationIds: readonly string[];
  /** Where and what their work is about. */
  readonly areaIds: readonly string[];
  readonly themeIds: readonly string[];
  /** Each role with the council or organisation it is for. Permissions go by these. */
  readonly grants: readonly HeldGrant[];
  /** How they are known: by a session, by an access token, or as one of the demo's people. */
  readonly via: 'SESSION' | 'TOKEN' | 'DEMO';
  /** The session they are known by, where it is one. */
  readonly sessionId?: string;
  /** The access token they are known by, where it is one. */
  readonly tokenId?: string;
  /** True where nothing may be changed, as through a token that only reads. */
  readonly isReadOnly: boolean;
  /** Whom they view the Atlas as, where they do. Roles, grants, councils, places and themes are then that one's; the name and the id stay theirs. */
  readonly viewing?: Viewing;
}

/** Somebody views the Atlas as another. */
export interface Viewing {
  readonly as: Viewable;
  /** The council, or the organisation a partner speaks for; null for anybody. */
  readonly organisationId: string | null;
  /** They themselves, as they are without it. */
  readonly own: Principal;
}

/** What the permissions ask of whoever is signed in, or is not. */
export const holderOf = (principal: Principal | undefined): Holder => ({
  grants: principal?.grants ?? [],
  isToken: principal?.via === 'TOKEN',
  isViewing: principal?.viewing !== undefined,
});

/** What one request knows: who reads, through what, and the parts (stores, services) made for it so far. */
export class Context {
  readonly executor: Executor;
  readonly reader: Reader;
  readonly principal: Principal | undefined;
  readonly requestId: string;
  readonly asAt = new AsAtScopes();
  /** What was read that the read log tells of. */
  readonly personalReads = new PersonalReads();
  /** Told of each erasure, outside the store. */
  readonly journal: ErasureJournal;
  /** Not #fields: Apollo hands resolvers a copy of the context, made without its constructor. */
  private readonly parts = new Map<unknown, unknown>();
  private readonly reading: { through?: WriteTransaction | undefined } = {};

  private readonly origin: { address: string | undefined; log: SecurityLog };

  /** @param options.security where what was denied and done is told of, and the address the request came from */
  constructor(options: {
    executor: Executor;
    reader?: Reader;
    principal?: Principal | undefined;
    requestId?: string;
    security?: { log: SecurityLog; address: string };
    journal?: ErasureJournal;
  }) {
    this.executor = options.executor;
    this.principal = options.principal;
    this.reader = options.reader ?? readerOf(options.principal);
    this.requestId = options.requestId ?? newId();
    this.journal = options.journal ?? noErasureJournal;
    this.origin = options.security ?? { log: noSecurityLog, address: undefined };
  }

  /** Whose requests are counted together: a person's, else an address's. */
  get rateKey(): string {
    return this.principal?.id ?? this.origin.address ?? 'nobody';
  }

  /** Tells the security log of something this reader did, or was not let do. */
  tell(event: SecurityEvent, details: Pick<SecurityDetails, 'what' | 'reason' | 'subjectId'> = {}): void {
    const { log, address } = this.origin;
    log(event, { ...details, requestId: this.requestId, principalId: this.principal?.id, address });
  }

  /** The one instance of a store or service within this request; loaders in it live as long as the request. */
  use<T>(Part: new (context: Context) => T): T {
    let part = this.parts.get(Part) as T | undefined;
    if (part === undefined) {
      part = new Part(this);
      this.parts.set(Part, part);
    }
    return part;
  }

  /** The same request with another in place of one of its parts; all else in it is made afresh. */
  with<T>(Part: new (context: Context) => T, other: (context: Context) => T): Context {
    const made: Context = Object.assign(Object.create(Object.getPrototypeOf(this)), this, {
      parts: new Map(),
      reading: { ...this.reading },
    });
    made.parts.set(Part, other(made));
    return made;
  }

  /** Forgets what was read, as after a write; what comes next is read afresh. */
  forget(): void {
    this.parts.clear();
  }

  /** True where the reader holds a permission on the records of one owner at least. */
  holds(permission: Permission): boolean {
    return this.reader.kind === 'SYSTEM' || holdsAnywhere(holderOf(this.principal), permission);
  }

  /**
   * True where the reader holds a permission on the records of this owner; what nobody owns is for whoever holds it for some council.
   * @param areaIds those of their grants' areas that the record lies in or covers; undefined where it lies nowhere
   */
  may(permission: Permission, ownerId: string | null | undefined, areaIds?: readonly string[]): boolean {
    return this.reader.kind === 'SYSTEM' || holdsOn(holderOf(this.principal), permission, ownerId, areaIds);
  }

  /** True where the reader holds a permission on records of this owner wherever they lie, not in some areas alone. */
  mayEverywhere(permission: Permission, ownerId: string): boolean {
    return this.may(permission, ownerId) && limitedTo(holderOf(this.principal), permission, ownerId) === undefined;
  }

  /** True where the reader holds a permission for this very organisation: their council, or the body they speak for. */
  speaksFor(permission: Permission, organisationId: string): boolean {
    return speaksFor(holderOf(this.principal), permission, organisationId);
  }

  /** The organisation that owns what the reader records under a permission; undefined where they record for none. */
  ownerFor(permission: Permission): string | undefined {
    return ownerFor(holderOf(this.principal), permission);
  }

  /**
   * Refuses whoever does not hold a permission on the records of any owner.
   * @throws UNAUTHENTICATED where nobody is signed in, else FORBIDDEN
   */
  require(permission: Permission): void {
    if (this.holds(permission)) return;
    this.tell('denied', { what: permission, reason: this.reader.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN' });
    const what = PERMISSION_MEANINGS[permission].replace(/^./, (letter) => letter.toLowerCase());
    throw this.reader.kind === 'ANONYMOUS' ? unauthenticated(what) : forbidden(what);
  }

  /** Runs a query as this request's reader. */
  async read<Row>(query: ReadQuery<Row, Record<string, unknown>>, params: Record<string, unknown> = {}): Promise<Row[]> {
    const { through } = this.reading;
    const rows = await (through?.runAs(this.reader, query, params) ?? this.executor.read(this.reader, query, params));
    // What is read back of one's own change is in the history already.
    if (through === undefined && this.principal !== undefined) this.personalReads.see(rows);
    return rows;
  }

  /** While this goes on, what is read is read in this transaction: it sees what was written there, and needs no journey of its own. */
  async readIn<T>(tx: WriteTransaction, work: () => Promise<T>): Promise<T> {
    this.reading.through = tx;
    try {
      return await work();
    } finally {
      this.reading.through = undefined;
    }
  }
}

/** Who a principal reads as. */
export function readerOf(principal: Principal | undefined): Reader {
  if (principal === undefined) return anonymousReader;
  const { viewing } = principal;
  if (viewing === undefined) return signedInReaderOf(principal);
  const own = signedInReaderOf(viewing.own);
  // What is open to the steward by name is not open to the one they view the Atlas as.
  return viewing.as === 'ANYBODY'
    ? { kind: 'VIEWING_ANONYMOUS', own }
    : { kind: 'VIEWING_SIGNED_IN', own, as: signedInReaderOf({ ...principal, id: '' }) };
}

function signedInReaderOf(principal: Principal): SignedInReader {
  const { id, councilIds, organisationIds } = principal;
  return {
    kind: 'SIGNED_IN',
    principalId: id,
    // The bodies one speaks for keep things to themselves as councils do: what was recorded by hand for them.
    councilIds: [...new Set([...councilIds, ...organisationIds])],
    organisationIds,
    groups: groupsOf(holderOf(principal)),
  };
}
