import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import { NodeService } from '../records/node.service.ts';
import type { ChangeRow } from './changes.cypher.ts';
import type { ChangeFilter } from './changes.input.ts';
import { ChangeStore } from './changes.store.ts';
import {
  type FieldDifference,
  type FieldValue,
  idsIn,
  isOnlyVerified,
  partNames,
  type Snapshot,
  snapshotDifferences,
  snapshotFields,
} from './diff.ts';
import { mayUndo } from './undo-rule.ts';

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

  /** The change that made a record what it was at a revision; null where there is none, or none this reader may see. */
  atRevision(id: string, revision: number): Promise<ChangeRow | null> {
    this.#context.require('changes:read');
    return this.#store.findOfRevision(id, revision);
  }

  /** What one change did, field by field; other records by name, where this reader may see them. */
  async differences({ id, recordId, recordLabel, ownerId }: ChangeRow): Promise<FieldDifference[]> {
    const snapshots = await this.#store.snapshotsOf.load(id);
    if (snapshots === null) return [];
    const [before = null, after = null] = [snapshots.before, snapshots.after].map((text) => this.#told(text, ownerId));
    return snapshotDifferences(recordLabel, before, after, await this.#namesIn(recordId, before, after));
  }

  /** True where these changes of a fact did nothing but say that somebody made sure of it. */
  async areVerifications(ids: readonly string[]): Promise<boolean> {
    const kept = await Promise.all(ids.map((id) => this.#store.snapshotsOf.load(id)));
    return kept.length > 0 && kept.every((each) => each !== null && isOnlyVerified(parsed(each.before), parsed(each.after)));
  }

  /** All that the record said after a change; nothing where it was taken out. */
  async fieldsAfter({ id, recordId, recordLabel, ownerId }: ChangeRow): Promise<FieldValue[]> {
    const after = this.#told((await this.#store.snapshotsOf.load(id))?.after ?? null, ownerId);
    return snapshotFields(recordLabel, after, await this.#namesIn(recordId, after));
  }

  /** How the record was called after a change; before it, where the change took it out. */
  async nameThen({ id }: ChangeRow): Promise<string | null> {
    const snapshots = await this.#store.snapshotsOf.load(id);
    const { name, title, heading, label } = parsed(snapshots?.after ?? snapshots?.before ?? null)?.properties ?? {};
    const found = [name, title, heading, label].find((text) => typeof text === 'string');
    return typeof found === 'string' ? found : null;
  }

  /** Whether this reader may undo a change as things stand: what rests on it is asked when it is undone. */
  mayUndo(change: ChangeRow): boolean {
    return change.isLatest && change.importRunId === null && mayUndo(this.#context, change);
  }

  /** A snapshot as it is told: whom a record is denied to is for those who share it. */
  #told(text: string | null, ownerId: string | null): Snapshot | null {
    const snapshot = parsed(text);
    if (snapshot?.access === undefined || this.#context.may('record:share', ownerId)) return snapshot;
    const { deniedTo: _, ...access } = snapshot.access;
    return { ...snapshot, access };
  }

  async #namesIn(recordId: string, ...snapshots: readonly (Snapshot | null)[]): Promise<Map<string, string>> {
    const nodes = this.#context.use(NodeService);
    const found = await Promise.all(idsIn(...snapshots).map(async (id) => [id, await nodes.findName(id)] as const));
    const others = found.filter((entry): entry is [string, string] => entry[1] !== null);
    return new Map([...others, ...partNames(recordId, ...snapshots)]);
  }
}

const parsed = (text: string | null): Snapshot | null => (text === null ? null : JSON.parse(text));
