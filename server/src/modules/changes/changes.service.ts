import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import { NodeService } from '../records/node.service.ts';
import type { ChangeRow } from './changes.cypher.ts';
import type { ChangeFilter } from './changes.input.ts';
import { ChangeStore } from './changes.store.ts';
import { type FieldDifference, idsIn, snapshotDifferences } from './diff.ts';

/** What may be asked about the history. */
export class ChangeService {
  readonly #context: Context;
  readonly #store: ChangeStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(ChangeStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(filter: ChangeFilter | null | undefined, page: PageArgs): Connection<ChangeRow> {
    this.#context.require('changes:read');
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['record', 'importRun']), page);
  }

  /** What one change did, field by field; other records by name, where this reader may see them. */
  async differences(changeId: string): Promise<FieldDifference[]> {
    const snapshots = await this.#store.snapshotsOf.load(changeId);
    if (snapshots === null) return [];
    const [before, after] = [snapshots.before, snapshots.after].map((text) => (text === null ? null : JSON.parse(text)));
    const nodes = this.#context.use(NodeService);
    const names = new Map<string, string>();
    for (const [id, name] of await Promise.all(idsIn(before, after).map(async (id) => [id, await nodes.findName(id)] as const))) {
      if (name !== null) names.set(id, name);
    }
    return snapshotDifferences(before, after, names);
  }
}
