import { createHash } from 'node:crypto';
import { blankToNull, proseSchema } from '@atlas/shared/inputs';
import { PERMISSION_MEANINGS, type Permission } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import type { Visibility } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import type { Context, Principal } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { nodeLoaderFor } from '../graphql/node-loaders.ts';
import type { WriteTransaction } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import type { Label } from '../neo4j/model.ts';
import { parseInput, UserErrors, userError } from '../user-errors.ts';
import type { Draft } from './draft.ts';
import { kindInWords, notFound, type Referred, StaleError } from './edit-errors.ts';
import * as query from './editing.cypher.ts';
import { hiddenConflict } from './hidden-conflict.ts';
import { refuseOtherOpenness, refuseUnnamed } from './openness.ts';
import { againWhereOvertaken } from './overtaken.ts';
import { areasOf, refuseOutOfReach } from './reach.ts';
import { SharedIdentifierError } from './refusals.ts';
import { draftFromSnapshot } from './snapshot.ts';
import { keepUnseen } from './unseen.ts';
import { findResting, withdrawRecords } from './withdrawal.ts';
import { type Known, type WriteContext, writeInTransaction } from './writer.ts';

/** What any mutation's input may carry besides what it is about. */
export interface EditInput {
  readonly idempotencyKey?: string | null | undefined;
  /** Why, in the words of whoever does it. */
  readonly why?: string | null | undefined;
  /** WORLD: it changed out there. RECORDED: we learnt it. CORRECTION: we had it wrong. */
  readonly changeReason?: WriteContext['reason'] | null | undefined;
}
/** A mutation as the history and the permissions know it. */
export interface Mutation {
  /** Its name in the API. */
  readonly name: string;
  readonly permission: Permission;
  /** The reason kept where the input gives none. */
  readonly reason: WriteContext['reason'];
}
/** What became of a mutation: the record, the entry in the history that can be undone, or what stood in the way. */
export interface Edited {
  readonly id: string | null;
  readonly changeId: string | null;
  readonly userErrors: UserErrors['errors'];
}

/** Whatever people change goes through here: permission, one transaction, its history, its failures told by field. */
export class Editing {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Runs one mutation in one transaction. With an idempotencyKey that was used before for the same input, nothing is done again.
   * @param work loads, checks and saves through the edit it is given, and gives the id of the record the payload shows
   * @throws UNAUTHENTICATED where nobody is signed in; everything expected comes back as userErrors
   */
  async run(mutation: Mutation, input: EditInput, work: (edit: Edit) => Promise<string>): Promise<Edited> {
    const principal = this.#context.principal;
    if (principal === undefined) {
      this.#context.tell('denied', { what: mutation.name, reason: 'UNAUTHENTICATED' });
      throw unauthenticated(lowerFirst(PERMISSION_MEANINGS[mutation.permission]));
    }
    const key = input.idempotencyKey ? `${principal.id} ${input.idempotencyKey}` : undefined;
    try {
      if (!this.#context.holds(mutation.permission)) {
        const what = lowerFirst(PERMISSION_MEANINGS[mutation.permission]);
        throw userError('FORBIDDEN', '', `Your roles do not let you ${what}. An administrator can change them.`);
      }
      if (key !== undefined && key.length > 300)
        throw userError('INVALID', 'idempotencyKey', 'The key is too long: give 200 characters at most, such as a UUID.');
      const { why } = parseInput(reasonSchema, { why: input.why });
      const done = await againWhereOvertaken(() =>
        this.#context.executor.write(mutation.name, async (tx) => {
          if (key !== undefined) {
            const digest = createHash('sha256')
              .update(JSON.stringify([mutation.name, input]))
              .digest('base64url');
            const [claimed] = await tx.run(query.claimKey, { key, digest });
            if (claimed?.digest !== digest)
              throw userError('CONFLICT', 'idempotencyKey', 'This key was used for another request. Give each request a key of its own.');
            if (claimed.recordId !== null) return { id: claimed.recordId, changeId: claimed.changeId };
          }
          this.#context.forget();
          const edit = new Edit(this.#context, principal, tx, mutation.permission);
          const id = await work(edit);
          const changeId = await edit.write(id, {
            principalId: principal.id,
            by: principal.name,
            reason: input.changeReason ?? mutation.reason,
            why: why ?? edit.why,
            isByHand: true,
            batchId: newId(),
          });
          const settled = key === undefined ? [] : tx.run(query.settleKey, { key, recordId: id, changeId });
          await Promise.all([settled, edit.readBack(id)]);
          return { id, changeId };
        }),
      );
      return { ...done, userErrors: [] };
    } catch (error) {
      this.#context.forget();
      if (error instanceof SharedIdentifierError) return { id: null, changeId: null, userErrors: await this.#saidOf(error) };
      if (!(error instanceof UserErrors)) throw error;
      if (error.errors.some(({ code }) => code === 'FORBIDDEN')) this.#context.tell('denied', { what: mutation.name, reason: 'FORBIDDEN' });
      return { id: error instanceof StaleError ? error.recordId : null, changeId: null, userErrors: error.errors };
    }
  }

  /** Whose the number is, where this person may see them. */
  async #saidOf({ number, holderIds }: SharedIdentifierError): Promise<UserErrors['errors']> {
    const holder = holderIds.at(-1);
    const [seen] = await this.#context.read(query.referredTo, { ids: [holder] });
    if (seen === undefined) return hiddenConflict(this.#context, 'identifiers', 'a register number', holder).errors;
    const message = `${number} is the register number of ${seen.name}. A number belongs to one organisation: correct it, or use the one held.`;
    return [{ field: ['identifiers'], code: 'DUPLICATE', message }];
  }
}

const reasonSchema = z.object({ why: blankToNull(proseSchema('The reason', 2_000)) });

/** A record that an input speaks of. */
export interface Reference {
  /** Path of the field, its steps put together with dots. */
  readonly field: string;
  readonly id: string | null | undefined;
  /** What it has to be; several where any will do. */
  readonly label: Referred | readonly Referred[];
}

/** For whose records a mutation is at work. */
interface For {
  /** Who owns what it makes. */
  readonly ownerId?: string | undefined;
  /** True where nothing of it is kept: whether this person may do it is not asked then; what they may see and name is, as ever. */
  readonly isTrial?: boolean | undefined;
}

/** One mutation at work: what it may see, what it holds, what it is going to write. */
export class Edit {
  readonly principal: Principal;
  readonly #context: Context;
  readonly #tx: WriteTransaction;
  readonly #permission: Permission;
  readonly #for: For;
  readonly #drafts = new Map<string, { draft: Draft; action?: string | undefined }>();
  readonly #known = new Map<string, Known>();
  readonly #held = new Map<string, Draft>();
  readonly #withdrawn = new Set<string>();
  /** Records met on the way that are made up. */
  readonly #illustrative = new Set<string>();
  /** What the history gives as the reason of single records, by their id, where that is not the mutation's. */
  readonly #reasons = new Map<string, { readonly reason: WriteContext['reason'] }>();
  /** Kept in the history where the input says no reason. */
  why: string | undefined;

  /** @param on whose records it is for, where that does not follow from the roles of whoever does it */
  constructor(context: Context, principal: Principal, tx: WriteTransaction, permission: Permission, on: For = {}) {
    this.#for = on;
    this.#context = context;
    this.principal = principal;
    this.#tx = tx;
    this.#permission = permission;
  }

  /** The transaction, for what a module has to ask within it. */
  get tx(): WriteTransaction {
    return this.#tx;
  }

  /** The organisation that owns what this person records by hand: a council they may do this for, else the body they speak for. */
  get ownerId(): string | undefined {
    return this.#for.ownerId ?? this.#context.ownerFor(this.#permission);
  }

  /** Who may see what this person records: what they say, else those who own it. @throws {UserErrors} INVALID for RESTRICTED */
  access(visibility: Visibility | null | undefined): { owner: string | undefined; visibility: Visibility } {
    if (visibility) refuseUnnamed(visibility);
    return { owner: this.ownerId, visibility: visibility ?? 'OWNER' };
  }

  /**
   * True where they may do this to records of this owner; what nobody owns is for those who may do it for some council. Where a grant is
   * limited to areas is another question, asked where a record is loaded or written.
   */
  owns(ownerId: string | null | undefined): boolean {
    return this.#context.may(this.#permission, ownerId);
  }

  /** True where they may do this for the organisation: their own council, or the body they speak for. */
  speaksFor(organisationId: string): boolean {
    return this.#context.speaksFor(this.#permission, organisationId);
  }

  /**
   * Holds a record and gives it as it is.
   * @param options.revision the one this person read: STALE where the record moved on; not asked where undefined
   * @param options.field what the input calls the record's id
   * @param options.byAnybody true where others than its owner may do this to it
   * @throws {UserErrors} NOT_FOUND, FORBIDDEN or STALE
   */
  async load(
    label: Label,
    id: string,
    options: { revision?: number | undefined; field?: string; byAnybody?: boolean } = {},
  ): Promise<Draft> {
    const { field = 'id', revision, byAnybody = false } = options;
    const held = this.#drafts.get(id);
    if (held !== undefined) return held.draft;
    const [found] = await this.#tx.runAs(this.#context.reader, query.lockRecord, { id });
    if (found === undefined || !found.labels.includes(label)) throw userError('NOT_FOUND', field, notFound(label, id));
    if (!byAnybody && !this.#for.isTrial && !this.speaksFor(id)) {
      if (!this.owns(found.ownerId))
        throw userError('FORBIDDEN', field, 'This record is kept by another council: ask them to change it, or dispute what it says.');
      const doing = { permission: this.#permission, ownerId: found.ownerId, field };
      await refuseOutOfReach(this.#context, doing, (areas) => this.#tx.run(query.areasReached, { id, areas }));
    }
    if (revision !== undefined && revision !== found.revision) throw new StaleError(id, revision, found.revision);
    this.#known.set(id, found);
    const draft = draftFromSnapshot(label, id, found.snapshot);
    this.#held.set(id, draft);
    if (draft.isIllustrative) this.#illustrative.add(id);
    return draft;
  }

  /**
   * Makes sure that what an input speaks of is there and of the right kind.
   * @returns how each is called, by id
   * @throws {UserErrors} NOT_FOUND, one for each that is not
   */
  async refer(...references: readonly Reference[]): Promise<Map<string, string>> {
    const given = references.filter((reference): reference is Reference & { id: string } => typeof reference.id === 'string');
    if (given.length === 0) return new Map();
    const rows = await this.#tx.runAs(this.#context.reader, query.referredTo, { ids: [...new Set(given.map(({ id }) => id))] });
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const { id, isIllustrative } of rows) if (isIllustrative) this.#illustrative.add(id);
    const missing = given.filter(({ id, label }) => {
      const labels: readonly string[] = typeof label === 'string' ? [label] : label;
      return !this.#drafts.has(id) && !found.get(id)?.labels.some((one) => labels.includes(one));
    });
    if (missing.length > 0)
      throw new UserErrors(
        ...missing.map(({ field, id, label }) => ({ field: field.split('.'), code: 'NOT_FOUND' as const, message: notFound(label, id) })),
      );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** What to throw where a record stands in the way that this person may not see. */
  hiddenConflict(field: string, what: string, subjectId: string | undefined): UserErrors {
    return hiddenConflict(this.#context, field, what, subjectId);
  }

  /** Keeps other edits that lock the same records waiting until this one is done. */
  async lock(...ids: readonly string[]): Promise<void> {
    await this.#tx.run(query.lockAll, { ids: [...new Set(ids)].toSorted() });
  }

  /** Keeps other edits that claim the same name waiting until this one is done: for a rule about what no record stands for. */
  async claim(name: string): Promise<void> {
    await this.#tx.run(query.claimName, { name });
  }

  /** Says what a record, new or loaded, is to be. @param action how the history calls it, where it is not simply made or changed */
  save(draft: Draft, action?: 'ENDED' | 'RESTORED'): void {
    this.#drafts.set(draft.id, { draft, action: action ?? this.#drafts.get(draft.id)?.action });
  }

  /** A record as it was found and as it was saved; what it was before is null where it is new. */
  savedOf(id: string): { before: string | null; revision: number | null; after: Draft } | undefined {
    const saved = this.#drafts.get(id)?.draft;
    const known = this.#known.get(id);
    return saved && { before: known?.snapshot ?? null, revision: known?.revision ?? null, after: saved };
  }

  /** A record as it was found and locked. */
  foundOf(id: string): { snapshot: string; revision: number } | undefined {
    return this.#known.get(id);
  }

  /** Takes over all that another edit of this transaction was going to write, so that both are written, and undone, as one. */
  async adopt(other: Edit, reason: WriteContext['reason']): Promise<void> {
    await other.#refuseNewOutOfReach([...other.#drafts.values()].map(({ draft }) => draft));
    for (const [id, saved] of other.#drafts) {
      this.#drafts.set(id, saved);
      this.#reasons.set(id, { reason });
    }
    for (const [id, known] of other.#known) this.#known.set(id, known);
    for (const [id, held] of other.#held) this.#held.set(id, held);
    for (const id of other.#withdrawn) this.#withdrawn.add(id);
    for (const id of other.#illustrative) this.#illustrative.add(id);
  }

  /** Takes a record out as never having been so, once what was saved is written. */
  withdraw(id: string): void {
    this.#withdrawn.add(id);
  }

  /** Writes what was saved. @returns the id of the Change of the record `id`, or of the one record that `id` is a part of */
  async write(id: string, context: WriteContext): Promise<string | null> {
    const actions = new Map([...this.#drafts].map(([of, { action }]) => [of, action]));
    const made = [...this.#drafts.values()].map(({ draft, action }) => ({
      draft,
      held: action === 'RESTORED' ? undefined : this.#held.get(draft.id),
    }));
    const drafts = (await keepUnseen(this.#tx, this.#context.reader, made)).map((draft) => this.#marked(draft));
    if (!this.#for.isTrial) for (const { draft, action } of this.#drafts.values()) this.#refuseOtherOpenness(draft, action);
    await this.#refuseNewOutOfReach(drafts);
    const { pending, changeIds } = await writeInTransaction(this.#tx, drafts, {
      ...context,
      actions,
      known: this.#known,
      each: this.#reasons,
    });
    if (pending.length > 0)
      throw userError('NOT_FOUND', '', 'Something this leads to was taken out while you were at it. Open it afresh and try again.');
    const withdrawn = await this.#takeOut([...this.#withdrawn], context);
    return changeIds.get(id) ?? withdrawn.get(id) ?? (changeIds.size === 1 ? [...changeIds.values()][0] : undefined) ?? null;
  }

  /** What is new has to lie where their grants reach, under the permission it is made by. */
  async #refuseNewOutOfReach(drafts: readonly Draft[]): Promise<void> {
    if (this.#for.isTrial) return;
    for (const made of drafts.filter(({ id }) => !this.#known.has(id))) {
      const doing = { permission: this.#permission, ownerId: made.ownerId, field: '' };
      await refuseOutOfReach(this.#context, doing, (areas) => this.#tx.run(query.areasReachedFrom, { ids: areasOf(made), areas }));
    }
  }

  /** Reads the record as its payload will show it, while the transaction is open: to ask again after it would take twice as long. */
  async readBack(id: string): Promise<void> {
    this.#context.forget();
    const label = this.#drafts.get(id)?.draft.label;
    const load = label === undefined ? undefined : nodeLoaderFor([label]);
    if (load !== undefined) await this.#context.readIn(this.#tx, () => load(this.#context, id, todayInLondon()));
  }

  /** What follows a record that ended is no more open than that was. What is put back is as open as it was then. */
  #refuseOtherOpenness(made: Draft, action: string | undefined): void {
    if (action === 'RESTORED') return;
    const ended = [...this.#drafts.values()].find((one) => one.action === 'ENDED' && one.draft.label === made.label);
    const held = this.#held.get(made.id) ?? (ended && this.#held.get(ended.draft.id));
    if (held !== undefined) refuseOtherOpenness(this.#context, held, made);
  }

  /** What is new and leads to something made up is made up itself. */
  #marked(draft: Draft): Draft {
    const isNew = !this.#known.has(draft.id);
    return isNew && draft.links.some(({ to }) => this.#illustrative.has(to)) ? { ...draft, isIllustrative: true } : draft;
  }

  async #takeOut(ids: readonly string[], context: WriteContext): Promise<Map<string, string>> {
    const resting = await findResting(this.#tx, ids);
    if (resting.length === 0) return withdrawRecords(this.#tx, ids, context);
    const seen = await this.#tx.runAs(this.#context.reader, query.referredTo, { ids: resting.map(({ id }) => id) });
    const names = seen.map(({ name, labels }) => `${name} (${kindInWords(labels.find((label) => label !== 'Entity') ?? '')})`);
    const hidden = resting.find(({ id }) => !seen.some((one) => one.id === id));
    if (names.length === 0) throw this.hiddenConflict('', 'what rests on it', hidden?.id);
    throw userError('CONFLICT', '', `Other records rest on this one: ${names.join(', ')}. Take those out or lead them elsewhere first.`);
  }
}

const lowerFirst = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());
