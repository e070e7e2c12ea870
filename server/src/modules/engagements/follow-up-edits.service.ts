import { completeFollowUpSchema, dueBeforeMeeting, recordFollowUpSchema, updateFollowUpSchema } from '@atlas/shared/inputs';
import { formatDay } from '@atlas/shared/time';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, listsOfLinks, notNull } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { dayOf } from '../facts/fact-life.ts';
import { EngagementStore } from './engagements.store.ts';
import { assigned, followUpDraft } from './follow-up-drafts.ts';
import type { CompleteFollowUpInput, RecordFollowUpInput, UpdateFollowUpInput } from './follow-up-edits.input.ts';

const record: Mutation = { name: 'recordFollowUp', permission: 'engagement:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateFollowUp', permission: 'engagement:edit', reason: 'RECORDED' };
const complete: Mutation = { name: 'completeFollowUp', permission: 'engagement:edit', reason: 'WORLD' };

/** What people do to follow-ups. */
export class FollowUpEdits {
  readonly #context: Context;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#context = context;
    this.#editing = context.use(Editing);
  }

  record(input: RecordFollowUpInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const given = parseInput(recordFollowUpSchema, input);
      const made = await followUpDraft(edit, given);
      await this.#refuseBeforeMeeting(given.engagement, given.dueOn);
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
      await this.#refuseBeforeMeeting(linkedFrom(held, 'FOLLOWS_FROM')[0], given.dueOn);
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
      const doneOn = dayOf(on);
      edit.save(amend(held, { properties: { doneOn, outcome } }), 'ENDED');
      return held.id;
    });
  }

  /** @throws {UserErrors} INVALID where it would be due before the meeting it comes from */
  async #refuseBeforeMeeting(engagement: string | null | undefined, dueOn: string | undefined): Promise<void> {
    const on = engagement && dueOn ? (await this.#context.use(EngagementStore).byId.load(engagement))?.on : undefined;
    const message = on && dueOn ? dueBeforeMeeting(on, dueOn) : undefined;
    if (message !== undefined) throw userError('INVALID', 'dueOn', message);
  }
}
