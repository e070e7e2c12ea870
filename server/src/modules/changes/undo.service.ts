import { formatDay, overlaps } from '@atlas/shared/time';
import { TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { hiddenConflict } from '../../audit/hidden-conflict.ts';
import { draftFromSnapshot, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import type { Label } from '../../neo4j/model.ts';
import { userError } from '../../user-errors.ts';
import { AssessmentStore } from '../assessments/assessments.store.ts';
import { refuseOtherScale } from '../assessments/scale-in-use.ts';
import { AssetStore } from '../assets/assets.store.ts';
import { refuseSharedUprn } from '../assets/uprn.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { refuseCircle } from '../organisations/part-of.ts';
import type * as query from './undo.cypher.ts';
import { UndoStore } from './undo.store.ts';
import { mayUndo } from './undo-rule.ts';

const undo: Mutation = { name: 'undoChange', permission: 'change:undo', reason: 'CORRECTION' };
/** Takes back what somebody did last. */
export class UndoService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Undoes a change and all that the same edit wrote, as new changes. @param id of the Change */
  undo(id: string): Promise<Edited> {
    return this.#context.use(Editing).run(undo, {}, async (edit) => {
      const store = this.#context.use(UndoStore);
      const all = await store.hold(edit.tx, id);
      const changes = await store.changes(edit.tx, id);
      const asked = changes.find((change) => change.id === id);
      if (asked === undefined)
        throw userError('NOT_FOUND', 'id', 'There is no such change, or you may not see it. Take the id from the history.');
      this.#refuse(changes, all);
      await takeBack(edit, changes, this.#context);
      edit.why = `Undo of what ${asked.by} did on ${formatDay(asked.on)}`;
      return asked.recordId;
    });
  }

  /** @throws {UserErrors} where these changes are not to be undone, or not by this person */
  #refuse(changes: readonly query.ChangeToUndo[], all: readonly query.HeldChange[]): void {
    if (changes.some(({ importRunId }) => importRunId !== null))
      throw userError('CONFLICT', 'id', 'An import did this: undo the import, on the page of imports.');
    const hidden = all.find((held) => !changes.some(({ id }) => id === held.id));
    if (hidden !== undefined) throw hiddenConflict(this.#context, 'id', 'what the same edit wrote', hidden.recordId);
    if (!changes.every((change) => mayUndo(this.#context, { ...change, recordLabel: change.label }))) {
      const others = 'Only whoever did this, or a steward of the council that keeps the record, may undo it.';
      throw userError('FORBIDDEN', 'id', others);
    }
    const later = changes.filter(({ isLatest }) => !isLatest);
    if (later.length > 0) {
      const names = later.map(({ name, now }) => `${name ?? 'the record'} is at version ${now} by now`).join(', ');
      throw userError('CONFLICT', 'id', `It was changed again since: ${names}. Undo the later change first, or change it by hand.`);
    }
  }
}

/** Says of each record what it was before: nothing, or what its snapshot kept. */
async function takeBack(edit: Edit, changes: readonly query.ChangeToUndo[], context: Context): Promise<void> {
  const store = context.use(UndoStore);
  const drafts = changes.flatMap(({ recordId, label, before }) =>
    before === null ? [] : [draftFromSnapshot(label as Label, recordId, before)],
  );
  const own = new Set(drafts.map(({ id }) => id));
  const targets = drafts.flatMap((made) => [...made.links, ...made.parts.flatMap(({ links }) => links)]).map(({ to }) => to);
  const gone = await store.countMissing(
    edit.tx,
    [...new Set(targets)].filter((id) => !own.has(id)),
  );
  if (gone > 0) {
    const what = gone === 1 ? 'a record that was taken out' : `${gone} records that were taken out`;
    throw userError('CONFLICT', 'id', `What it was before leads to ${what} since. Put that back first.`);
  }
  const all = new Set(changes.map(({ recordId }) => recordId));
  for (const made of drafts) {
    if (made.label === 'Tie') await refuseOverlap(edit, made, all, store);
    if (made.label === 'Organisation') await refuseCircle(edit, context.use(OrganisationStore), made, 'id');
    if (made.label === 'Asset')
      await refuseSharedUprn(edit, context.use(AssetStore), {
        uprn: made.properties.uprn as string | undefined,
        own: made.id,
        field: 'id',
      });
    if (made.label === 'MaturityScale') {
      const held = await edit.load('MaturityScale', made.id, { byAnybody: true, field: 'id' });
      await refuseOtherScale(edit, context.use(AssessmentStore), { held, made, field: 'id' });
    }
  }
  for (const draft of drafts) edit.save(draft, 'RESTORED');
  for (const { recordId, before } of changes) if (before === null) edit.withdraw(recordId);
}

/** A tie is not put back beside one of the same kind between the same two that was recorded since. */
async function refuseOverlap(edit: Edit, tie: Draft, undone: ReadonlySet<string>, store: UndoStore): Promise<void> {
  const [from = '', to = ''] = [linkedFrom(tie, 'FROM')[0], linkedFrom(tie, 'TO')[0]];
  const kind = tie.properties.kind as TieKind;
  await edit.lock(from, to);
  const held = await store.tiesBeside(edit.tx, { from, to, kind, except: tie.id });
  const clash = held.find(
    (other) =>
      !undone.has(other.id) && (TIE_WORDING[kind].mutual || other.fromId === from) && overlaps(other, tie.properties as typeof other),
  );
  if (clash === undefined) return;
  if (!clash.isSeen) throw edit.hiddenConflict('id', 'a tie at the same time', clash.id);
  throw userError(
    'CONFLICT',
    'id',
    `${clash.fromName} ${TIE_WORDING[kind].forward} ${clash.toName} was recorded anew since (${clash.id}): end or undo that one first.`,
  );
}
