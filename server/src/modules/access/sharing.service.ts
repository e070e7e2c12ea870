import { shareRecordSchema } from '@atlas/shared/inputs';
import { ADMINISTRATORS, ALL_STEWARDS, canBeSharedWith, councilOfStewards, namesItsReaders, stewardsOf } from '@atlas/shared/permissions';
import type { z } from 'zod';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation, type Reference } from '../../audit/editing.ts';
import { referencesIn } from '../../audit/given.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { shareDecisions } from '../agreements/shared-decisions.ts';
import { AccessStore } from './access.store.ts';
import { isShareable } from './shareable.ts';
import type { ShareRecordInput } from './sharing.input.ts';

const share: Mutation = { name: 'shareRecord', permission: 'record:share', reason: 'RECORDED' };
type Readers = Pick<Draft, 'visibility' | 'sharedWith' | 'restrictedTo' | 'deniedTo'>;

/** Who may see a record, as a steward settles it. */
export class SharingService {
  readonly #context: Context;
  readonly #store: AccessStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(AccessStore);
  }

  /** Opens a record to others or closes it; what hangs on it goes with it. */
  share(input: ShareRecordInput): Promise<Edited> {
    return this.#context.use(Editing).run(share, input, async (edit) => {
      const { id, revision } = input;
      const label = await this.#store.labelOf(edit.tx, id);
      if (label === undefined)
        throw userError('NOT_FOUND', 'id', 'There is no such record, or you may not see it. Take the id from its page.');
      if (!isShareable(label)) throw userError('FORBIDDEN', 'id', 'Who may see this follows from what it is, and is not settled by hand.');
      const held = await edit.load(label, id, { revision });
      if (held.ownerId === undefined)
        throw userError('FORBIDDEN', 'id', 'Nobody keeps this record: it came from a public register, and stays as open as it is.');
      if (!edit.owns(held.ownerId))
        throw userError('FORBIDDEN', 'id', 'Another council keeps this record: ask a steward there to share it.');
      const readers = parseInput(shareRecordSchema, given(input, held));
      const made = amend(held, listed(readers, held.ownerId));
      await this.#refer(edit, made);
      this.#refuseLockingOut(edit, made, held.ownerId);
      edit.save(made);
      if (label === 'Agreement' || label === 'Programme' || label === 'Initiative') await shareDecisions(edit, held, made);
      return id;
    });
  }

  /** @throws {UserErrors} NOT_FOUND for whoever is not there */
  async #refer(edit: Edit, { sharedWith, restrictedTo, deniedTo }: Draft): Promise<void> {
    const named = restrictedTo.flatMap((name, i): Reference[] => {
      if (name === ALL_STEWARDS || name === ADMINISTRATORS) return [];
      const council = councilOfStewards(name);
      return [{ field: `restrictedTo.${i}`, id: council ?? name, label: council === undefined ? 'Principal' : 'Organisation' }];
    });
    const denied = deniedTo.map((id, i): Reference => ({ field: `deniedTo.${i}`, id, label: ['Principal', 'Organisation'] }));
    await edit.refer(...referencesIn('sharedWith', sharedWith, 'Organisation'), ...named, ...denied);
  }

  /** Whoever keeps a record stays able to see it, and to share it again. @throws {UserErrors} INVALID naming the list */
  #refuseLockingOut(edit: Edit, { visibility, restrictedTo, deniedTo }: Draft, ownerId: string): void {
    if (deniedTo.includes(ownerId))
      throw userError('INVALID', 'deniedTo', 'This would hide it from the council that keeps it, its stewards too. Take the council off.');
    if (deniedTo.includes(edit.principal.id))
      throw userError('INVALID', 'deniedTo', 'This would hide it from yourself. Take yourself off, or ask another steward to do it.');
    if (namesItsReaders(visibility) && !restrictedTo.includes(stewardsOf(ownerId)))
      throw userError(
        'INVALID',
        'restrictedTo',
        'This would hide it from the stewards of the council that keeps it, and nobody could share it again. Name them too.',
      );
  }
}

/** What is given laid over what is held; a list that does not go with the visibility stays only where it was given. */
function given(input: ShareRecordInput, held: Draft): Record<keyof Readers, unknown> {
  const { visibility, sharedWith, restrictedTo, deniedTo } = input;
  return {
    visibility,
    sharedWith: sharedWith === undefined && canBeSharedWith(visibility) ? held.sharedWith : sharedWith,
    restrictedTo: restrictedTo === undefined && namesItsReaders(visibility) ? held.restrictedTo : restrictedTo,
    deniedTo: deniedTo === undefined ? held.deniedTo : deniedTo,
  };
}

/** With each list there; whoever keeps it sees it anyhow. */
function listed({ visibility, sharedWith, restrictedTo, deniedTo }: z.output<typeof shareRecordSchema>, ownerId: string): Readers {
  return {
    visibility,
    sharedWith: (sharedWith ?? []).filter((id) => id !== ownerId),
    restrictedTo: restrictedTo ?? [],
    deniedTo: deniedTo ?? [],
  };
}
