import { recordDecisionSchema, updateDecisionSchema } from '@atlas/shared/inputs';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, listsOfLinks, referencesIn, withoutNull } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { saveDecision } from '../agreements/agreement-draft.ts';
import { AgreementPartsStore } from '../agreements/agreement-parts.store.ts';
import { requireDecider } from '../agreements/deciders.ts';
import { NodeStore } from '../records/node.store.ts';
import type { RecordDecisionInput, UpdateDecisionInput } from './decision-edits.input.ts';

const record: Mutation = { name: 'recordDecision', permission: 'programme:edit', reason: 'WORLD' };
const update: Mutation = { name: 'updateDecision', permission: 'programme:edit', reason: 'RECORDED' };

/** Decisions about programmes and initiatives; what any decision says may be put right here. */
export class DecisionEdits {
  readonly #context: Context;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#context = context;
    this.#editing = context.use(Editing);
  }

  record(input: RecordDecisionInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const { about, ...decision } = parseInput(recordDecisionSchema, input);
      const held = await this.#loadAbout(edit, about, input.revision);
      const id = await saveDecision(edit, held, decision, '');
      edit.save(amend(held, { links: listsOfLinks({ HAS_DECISION: [...linkedFrom(held, 'HAS_DECISION'), id] }) }));
      return id;
    });
  }

  update(input: UpdateDecisionInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { body, meetingOn, divisions, ...given } = parseInput(
        updateDecisionSchema,
        withoutNull(input, 'body', 'meetingOn', 'isKeyDecision'),
      );
      const held = await edit.load('Decision', input.id, { revision: input.revision });
      await edit.refer({ field: 'body', id: body, label: 'Organisation' }, ...referencesIn('divisions', divisions, 'Area'));
      const isMoved = meetingOn !== undefined && meetingOn !== held.properties.meetingOn;
      const isOfOther = body !== undefined && !linkedFrom(held, 'MADE_BY').includes(body);
      if (isMoved || isOfOther || given.outcome === null) {
        const isOfAgreement = (await this.#context.use(AgreementPartsStore).ofDecision.load(held.id)).length > 0;
        if (isOfAgreement && (isMoved || isOfOther))
          throw userError(
            'CONFLICT',
            isMoved ? 'meetingOn' : 'body',
            'An agreement took a step by this decision, on the day of its meeting: who decided and when stays. Correct the step instead.',
          );
        if (isOfAgreement) throw userError('REQUIRED', 'outcome', 'An agreement rests on this decision: say what its outcome was.');
      }
      if (isOfOther) await requireDecider(edit, body, 'body', held);
      edit.save(
        amend(held, {
          properties: { ...given, meetingOn },
          links: listsOfLinks({ MADE_BY: asList(body), FOR_AREA: divisions }),
        }),
      );
      return held.id;
    });
  }

  async #loadAbout(edit: Edit, about: string, revision: number | null | undefined): Promise<Draft> {
    await edit.refer({ field: 'about', id: about, label: ['Programme', 'Initiative'] });
    const labels = (await this.#context.use(NodeStore).labelsOf.load(about))?.labels ?? [];
    return edit.load(labels.includes('Programme') ? 'Programme' : 'Initiative', about, { field: 'about', revision: revision ?? undefined });
  }
}
