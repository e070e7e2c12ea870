import { isAllowed, PERMISSION_MEANINGS, type Permission, roles } from '@atlas/shared/permissions';
import { anonymousReader, type Reader } from './auth/reader.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { AsAtScopes } from './graphql/as-at-scopes.ts';
import type { Executor, WriteTransaction } from './neo4j/executor.ts';
import { newId } from './neo4j/ids.ts';
import type { ReadQuery } from './neo4j/query.ts';

/** Whoever is signed in, as the session knows them. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly councilIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly themeIds: readonly string[];
}

/** What one request knows: who reads, through what, and the parts (stores, services) made for it so far. */
export class Context {
  readonly executor: Executor;
  readonly reader: Reader;
  readonly principal: Principal | undefined;
  readonly requestId: string;
  readonly asAt = new AsAtScopes();
  /** Not #fields: Apollo hands resolvers a copy of the context, made without its constructor. */
  private readonly parts = new Map<unknown, unknown>();
  private readonly reading: { through?: WriteTransaction | undefined } = {};

  constructor(options: { executor: Executor; reader?: Reader; principal?: Principal | undefined; requestId?: string }) {
    this.executor = options.executor;
    this.principal = options.principal;
    this.reader = options.reader ?? readerOf(options.principal);
    this.requestId = options.requestId ?? newId();
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

  /** Forgets what was read, as after a write; what comes next is read afresh. */
  forget(): void {
    this.parts.clear();
  }

  /**
   * Refuses whoever does not hold a permission.
   * @throws UNAUTHENTICATED where nobody is signed in, else FORBIDDEN
   */
  require(permission: Permission): void {
    if (this.reader.kind === 'SYSTEM' || isAllowed((this.principal?.roles ?? []).filter(roles.is), permission)) return;
    const what = PERMISSION_MEANINGS[permission].replace(/^./, (letter) => letter.toLowerCase());
    throw this.reader.kind === 'ANONYMOUS' ? unauthenticated(what) : forbidden(what);
  }

  /** Runs a query as this request's reader. */
  read<Row>(query: ReadQuery<Row, Record<string, unknown>>, params: Record<string, unknown> = {}): Promise<Row[]> {
    return this.reading.through?.runAs(this.reader, query, params) ?? this.executor.read(this.reader, query, params);
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

function readerOf(principal: Principal | undefined): Reader {
  if (principal === undefined) return anonymousReader;
  const { id, councilIds, organisationIds } = principal;
  // Whoever works for no council still sees what the bodies they speak for keep to themselves: what they recorded by hand.
  return { kind: 'SIGNED_IN', principalId: id, councilIds: councilIds.length > 0 ? councilIds : organisationIds, organisationIds };
}
