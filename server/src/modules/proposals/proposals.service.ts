import { CLOSE_FIELDS, isNew, PROPOSABLE, withoutFields } from '@atlas/shared/permissions';
import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import { ChangeStore } from '../changes/changes.store.ts';
import { idsIn, partNames, type Snapshot, snapshotDifferences } from '../changes/diff.ts';
import { NodeService } from '../records/node.service.ts';
import { clashes, keysOfPatch, only, type Patch } from './patch.ts';
import type { ProposalRow } from './proposals.cypher.ts';
import type { ProposalFilter } from './proposals.input.ts';
import { ProposalStore } from './proposals.store.ts';
import type { ProposedField } from './proposals.type.ts';

/** What may be asked about proposals. */
export class ProposalService {
  readonly #context: Context;
  readonly #store: ProposalStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(ProposalStore);
  }

  /** Those of the reader's organisations and councils, the latest first. @throws BAD_USER_INPUT */
  list(filter: ProposalFilter | null | undefined, page: PageArgs): Connection<ProposalRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['organisation', 'council', 'record']), page);
  }

  /** What it would change, field by field in words: as it was when proposed, as it is now, as it would be. */
  async fields(row: ProposalRow): Promise<ProposedField[]> {
    const hidden = await this.#store.namesNotSeen(row.about);
    const seen = (snapshot: Snapshot | null) =>
      snapshot && hidden.reduce<Snapshot>((kept, name) => withoutFields(kept, CLOSE_FIELDS[name]), snapshot);
    const patch = JSON.parse(row.patch) as Patch;
    const [before, proposed] = [seen(patch.before), seen(patch.after)];
    const whole = isNew(row.mutation) ? null : seen(await this.#asItIs(row));
    const now = whole && only(whole, keysOfPatch(patch));
    const names = await this.#namesIn(row.about, before, now, proposed);
    const differing = snapshotDifferences(row.recordLabel, before, proposed, names);
    const changed = new Map(snapshotDifferences(row.recordLabel, before, now, names).map((field) => [field.field, field.after]));
    const isOpen = row.state === 'OPEN' && now !== null;
    return differing.map(({ field, label, before: was, after }) => ({
      field,
      label,
      before: was,
      now: isOpen && changed.has(field) ? (changed.get(field) ?? null) : was,
      proposed: after,
      isClash: isOpen && changed.has(field),
    }));
  }

  /** True where the record moved on since it was proposed and nobody has decided yet. */
  isStale(row: ProposalRow): boolean {
    return row.state === 'OPEN' && row.recordRevision !== null && row.recordRevision !== row.aboutRevision;
  }

  /** True where it cannot be accepted as it stands: somebody changed the same since. */
  async hasClash(row: ProposalRow): Promise<boolean> {
    if (!this.isStale(row)) return false;
    const now = await this.#asItIs(row);
    return now !== null && clashes(JSON.parse(row.patch) as Patch, now).length > 0;
  }

  mayDecide(row: ProposalRow): boolean {
    return row.state === 'OPEN' && this.#context.may('proposal:decide', row.ownerId);
  }

  /** True where this reader may decide, and make the change that is asked for. Where they are limited to areas is asked when they do. */
  mayAccept(row: ProposalRow): boolean {
    const { permission } = PROPOSABLE[row.mutation];
    const ownerId = isNew(row.mutation) ? row.ownerId : row.aboutOwnerId;
    return this.mayDecide(row) && this.#context.may(permission, ownerId);
  }

  mayWithdraw({ state, principalId }: ProposalRow): boolean {
    return state === 'OPEN' && principalId === this.#context.principal?.id && this.#context.holds('proposal:make');
  }

  async #asItIs({ about, aboutRevision }: ProposalRow): Promise<Snapshot | null> {
    const store = this.#context.use(ChangeStore);
    const change = await store.findOfRevision(about, aboutRevision);
    const after = change && (await store.snapshotsOf.load(change.id))?.after;
    return after ? (JSON.parse(after) as Snapshot) : null;
  }

  async #namesIn(recordId: string, ...snapshots: readonly (Snapshot | null)[]): Promise<Map<string, string>> {
    const nodes = this.#context.use(NodeService);
    const found = await Promise.all(idsIn(...snapshots).map(async (id) => [id, await nodes.findName(id)] as const));
    const others = found.filter((entry): entry is [string, string] => entry[1] !== null);
    return new Map([...others, ...partNames(recordId, ...snapshots)]);
  }
}
