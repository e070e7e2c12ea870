import { completeFollowUpSchema, recordFollowUpSchema, updateFollowUpSchema } from '@atlas/shared/inputs';
import { formatDay, todayInLondon } from '@atlas/shared/time';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, listsOfLinks, notNull } from '../../audit/given.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { assigned, followUpDraft } from './follow-up-drafts.ts';
import type { CompleteFollowUpInput, RecordFollowUpInput, UpdateFollowUpInput } from './follow-up-edits.input.ts';

const record: Mutation = { name: 'recordFollowUp', permission: 'engagement:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateFollowUp', permission: 'engagement:edit', reason: 'RECORDED' };
const complete: Mutation = { name: 'completeFollowUp', permission: 'engagement:edit', reason: 'WORLD' };

/** What people do to follow-ups. */
export class FollowUpEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(input: RecordFollowUpInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const made = await followUpDraft(edit, parseInput(recordFollowUpSchema, input));
      edit.save(made);
      return made.id;
    });
  }

  update(input: UpdateFollowUpInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { assignee, ...given } = parseInput(updateFollowUpSchema, input);
      const held = await edit.load('FollowUp', input.id, { revision: input.revision });
      if (typeof held.properties.doneOn === 'string')
        throw userError(
          'CONFLICT',
          '',
          `This was done on ${formatDay(held.properties.doneOn)}. Record another one if there is more to do.`,
        );
      await edit.refer({ field: 'assignee', id: assignee, label: 'Person' });
      const moved = assignee === undefined ? {} : { assigneeId: null, assigneeName: null, ...assigned(edit, assignee) };
      edit.save(
        amend(held, {
          properties: { ...notNull(given), ...moved },
          links: listsOfLinks({ ASSIGNED_TO: asList(assignee) }),
        }),
      );
      return held.id;
    });
  }

  complete(input: CompleteFollowUpInput): Promise<Edited> {
    return this.#editing.run(complete, input, async (edit) => {
      const { on, outcome } = parseInput(completeFollowUpSchema, input);
      const held = await edit.load('FollowUp', input.id, { revision: input.revision });
      if (typeof held.properties.doneOn === 'string')
        throw userError('CONFLICT', '', `This was done on ${formatDay(held.properties.doneOn)} already.`);
      const doneOn = on ?? todayInLondon();
      if (doneOn > todayInLondon()) throw userError('INVALID', 'on', `${formatDay(doneOn)} is still to come: give the day it was done.`);
      edit.save(amend(held, { properties: { doneOn, outcome } }), 'ENDED');
      return held.id;
    });
  }
}
