import type { IdentifierDraft } from '../../../audit/draft.ts';
import { findExisting, missingTargets } from '../../../audit/writer.cypher.ts';
import type { Executor } from '../../../neo4j/executor.ts';
import * as query from './records.cypher.ts';

/** A record as an import meets it. */
export interface Origin {
  /** What its last Change kept of it. */
  readonly kept: string | null;
  readonly writtenBy: string | null;
  readonly evidence: readonly { readonly source: string; readonly field: string | null }[];
}

/** What an import asks of the store before it writes a batch. */
export class ImportRecordStore {
  readonly #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** Id and name of the organisation that holds each number, by "scheme value". */
  async ownersOf(identifiers: readonly IdentifierDraft[]): Promise<Map<string, { id: string; name: string }>> {
    if (identifiers.length === 0) return new Map();
    const rows = await this.#executor.system(query.ownersOfIdentifiers, {
      rows: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    });
    return new Map(rows.map(({ scheme, value, owner, name }) => [`${scheme} ${value}`, { id: owner, name }]));
  }

  /** The fingerprint of each of these records that exists. */
  async fingerprintsOf(ids: readonly string[]): Promise<Map<string, string | null>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#executor.system(findExisting, { ids });
    return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  async originsOf(ids: readonly string[]): Promise<Map<string, Origin>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.#executor.system(query.originsOfRecords, { ids })).map((row) => [row.id, row]));
  }

  /** Those of these records that do not exist. */
  async missing(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    return new Set((await this.#executor.system(missingTargets, { ids })).map((row) => row.id));
  }
}
