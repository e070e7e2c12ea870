import { recordDueDiligenceSchema, recordEvaluationSchema, updateDueDiligenceSchema, updateEvaluationSchema } from '@atlas/shared/inputs';
import { edtfSortKey } from '@atlas/shared/time';
import { draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, linksTo, listsOfLinks, notNull, withoutNull } from '../../audit/given.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { dayOf } from '../facts/fact-life.ts';
import type {
  RecordDueDiligenceInput,
  RecordEvaluationInput,
  UpdateDueDiligenceInput,
  UpdateEvaluationInput,
} from './evaluation-edits.input.ts';

const mutation = (name: string): Mutation => ({ name, permission: 'programme:edit', reason: 'RECORDED' });

/** What people write down of what was learned, and of checks on partners. */
export class EvaluationEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  recordEvaluation(input: RecordEvaluationInput): Promise<Edited> {
    return this.#editing.run(mutation('recordEvaluation'), input, async (edit) => {
      const { about, writtenBy, visibility, ...given } = parseInput(recordEvaluationSchema, input);
      await edit.refer(
        { field: 'about', id: about, label: ['Programme', 'Initiative'] },
        { field: 'writtenBy', id: writtenBy, label: 'Organisation' },
      );
      const id = newId();
      edit.save(
        draft('Evaluation', {
          id,
          ...edit.access(visibility),
          properties: { ...notNull(given), onSort: given.on ? edtfSortKey(given.on) : undefined },
          links: [{ type: 'ABOUT', to: about }, ...linksTo('WRITTEN_BY', asList(writtenBy))],
        }),
      );
      return id;
    });
  }

  updateEvaluation(input: UpdateEvaluationInput): Promise<Edited> {
    return this.#editing.run(mutation('updateEvaluation'), input, async (edit) => {
      const { writtenBy, visibility, title, ...given } = parseInput(updateEvaluationSchema, withoutNull(input, 'title'));
      const held = await edit.load('Evaluation', input.id, { revision: input.revision });
      await edit.refer({ field: 'writtenBy', id: writtenBy, label: 'Organisation' });
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: {
          ...given,
          title,
          ...(given.on === undefined ? {} : { onSort: given.on === null ? null : edtfSortKey(given.on) }),
        },
        links: listsOfLinks({ WRITTEN_BY: asList(writtenBy) }),
      });
      if (!['worked', 'didNotWork', 'learned'].some((text) => changed.properties[text] !== undefined))
        throw userError('REQUIRED', 'learned', 'The note would say nothing: keep what worked, what did not, or what was learned.');
      edit.save(changed);
      return held.id;
    });
  }

  recordDueDiligence(input: RecordDueDiligenceInput): Promise<Edited> {
    return this.#editing.run(mutation('recordDueDiligence'), input, async (edit) => {
      const { partner, initiative, visibility, on, checkedBy, ...given } = parseInput(recordDueDiligenceSchema, input);
      await edit.refer(
        { field: 'partner', id: partner, label: 'Organisation' },
        { field: 'initiative', id: initiative, label: 'Initiative' },
      );
      dayOf(on);
      const id = newId();
      edit.save(
        draft('DueDiligence', {
          id,
          ...edit.access(visibility),
          properties: { ...notNull(given), checkedOn: on, checkedBy: checkedBy ?? edit.principal.name },
          links: [{ type: 'ABOUT', to: partner }, ...linksTo('FOR_INITIATIVE', asList(initiative))],
        }),
      );
      return id;
    });
  }

  updateDueDiligence(input: UpdateDueDiligenceInput): Promise<Edited> {
    return this.#editing.run(mutation('updateDueDiligence'), input, async (edit) => {
      const { initiative, visibility, on, ...given } = parseInput(updateDueDiligenceSchema, withoutNull(input, 'checked', 'on', 'result'));
      const held = await edit.load('DueDiligence', input.id, { revision: input.revision });
      await edit.refer({ field: 'initiative', id: initiative, label: 'Initiative' });
      dayOf(on);
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...given, checkedOn: on },
        links: listsOfLinks({ FOR_INITIATIVE: asList(initiative) }),
      });
      const { checkedOn, renewBy } = changed.properties as { checkedOn: string; renewBy?: string };
      if (renewBy !== undefined && renewBy <= checkedOn)
        throw userError('INVALID', 'renewBy', `It is to be looked at again by ${renewBy}, which is not after the check on ${checkedOn}.`);
      edit.save(changed);
      return held.id;
    });
  }
}
