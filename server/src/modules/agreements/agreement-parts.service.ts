import { dueOutside } from '@atlas/shared/agreements';
import {
  completeObligationSchema,
  recordObligationSchema,
  setResourcesSchema,
  updateObligationSchema,
  wholeLifeCostSchema,
} from '@atlas/shared/inputs';
import { lastDayFromValidTo, todayInLondon } from '@atlas/shared/time';
import { type Draft, type PartDraft, partId } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { over } from '../../audit/given.ts';
import { amend, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { requireParty } from './agreement-draft.ts';
import type {
  CompleteObligationInput,
  RecordObligationInput,
  RemoveWholeLifeCostInput,
  SetResourcesInput,
  UpdateObligationInput,
  WholeLifeCostInput,
} from './agreement-parts.input.ts';

const mutation = (name: string, reason: Mutation['reason'] = 'RECORDED'): Mutation => ({ name, permission: 'agreement:edit', reason });
const setCost = mutation('setWholeLifeCost');
const removeCost = mutation('removeWholeLifeCost');
const setAll = mutation('setResources');
const record = mutation('recordObligation');
const update = mutation('updateObligation');
const complete = mutation('completeObligation', 'WORLD');

/** What an agreement holds: its options with their costs, what passed with it, what is owed under it. */
export class AgreementParts {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  setWholeLifeCost(input: WholeLifeCostInput): Promise<Edited> {
    return this.#editing.run(setCost, input, async (edit) => {
      const { option, years, lines, benefitsNarrative } = parseInput(wholeLifeCostSchema, input);
      const held = await load(edit, input);
      await edit.refer(...lines.map(({ party }, i) => ({ field: `lines.${i}.party`, id: party, label: 'Organisation' as const })));
      for (const [i, { party }] of lines.entries()) requireParty(held, party, `lines.${i}.party`);
      const options = partsOf(held, 'HAS_COST_OPTION');
      const old = options.find(({ properties }) => isSameName(properties.name, option));
      const key = old?.key ?? newId();
      const position = Number(
        old?.properties.position ?? Math.max(-1, ...options.map(({ properties }) => Number(properties.position))) + 1,
      );
      edit.save(
        amend(held, {
          parts: {
            HAS_COST_OPTION: [
              ...options.filter((each) => each !== old),
              { key, properties: { name: option, position, years, benefits: benefitsNarrative } },
            ],
            HAS_COST: [
              ...partsOf(held, 'HAS_COST').filter(({ properties }) => properties.option !== key),
              ...lines.map(({ party, ...line }, i) => ({
                key: `${key} ${i}`,
                properties: { ...line, option: key, position: i },
                links: [{ type: 'TO_PARTY', to: party }],
              })),
            ],
          },
        }),
      );
      return held.id;
    });
  }

  removeWholeLifeCost(input: RemoveWholeLifeCostInput): Promise<Edited> {
    return this.#editing.run(removeCost, input, async (edit) => {
      const held = await load(edit, input);
      const options = partsOf(held, 'HAS_COST_OPTION');
      const old = options.find(({ properties }) => isSameName(properties.name, input.option));
      if (old === undefined)
        throw userError('NOT_FOUND', 'option', 'This agreement has no such option. Open it afresh and choose one of its options.');
      edit.save(
        amend(held, {
          parts: {
            HAS_COST_OPTION: options.filter((each) => each !== old),
            HAS_COST: partsOf(held, 'HAS_COST').filter(({ properties }) => properties.option !== old.key),
          },
        }),
      );
      return held.id;
    });
  }

  setResources(input: SetResourcesInput): Promise<Edited> {
    return this.#editing.run(setAll, input, async (edit) => {
      const { resources } = parseInput(setResourcesSchema, input);
      const held = await load(edit, input);
      await edit.refer(...resources.map(({ party }, i) => ({ field: `resources.${i}.party`, id: party, label: 'Organisation' as const })));
      for (const [i, { party }] of resources.entries()) if (party) requireParty(held, party, `resources.${i}.party`);
      edit.save(
        amend(held, {
          parts: {
            HAS_RESOURCE: resources.map(({ party, side, ...resource }, position) => ({
              key: String(position),
              properties: { ...resource, side: side ?? 'PASSED', position },
              links: party ? [{ type: 'TO_PARTY', to: party }] : [],
            })),
          },
        }),
      );
      return held.id;
    });
  }

  recordObligation(input: RecordObligationInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const { text, owedBy, dueOn } = parseInput(recordObligationSchema, input);
      const held = await load(edit, input);
      await referOwer(edit, held, owedBy);
      refuseDue(held, dueOn);
      const part = { key: newId(), properties: { text, dueOn }, links: [{ type: 'OWED_BY', to: owedBy }] };
      edit.save(amend(held, { parts: { HAS_OBLIGATION: [...partsOf(held, 'HAS_OBLIGATION'), part] } }));
      return held.id;
    });
  }

  updateObligation(input: UpdateObligationInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { owedBy, ...given } = parseInput(updateObligationSchema, input);
      const held = await load(edit, input);
      if (owedBy) await referOwer(edit, held, owedBy);
      refuseDue(held, given.dueOn);
      edit.save(
        withObligation(held, input.obligation, ({ properties, links, ...part }) => ({
          ...part,
          properties: over(properties, given),
          links: owedBy ? [{ type: 'OWED_BY', to: owedBy }] : links,
        })),
      );
      return held.id;
    });
  }

  completeObligation(input: CompleteObligationInput): Promise<Edited> {
    return this.#editing.run(complete, input, async (edit) => {
      const { doneOn } = parseInput(completeObligationSchema, input);
      const held = await load(edit, input);
      edit.save(
        withObligation(held, input.obligation, (part) => {
          if (part.properties.doneOn !== undefined)
            throw userError('CONFLICT', 'obligation', `It was done on ${String(part.properties.doneOn)} already.`);
          return { ...part, properties: { ...part.properties, doneOn: doneOn ?? todayInLondon() } };
        }),
      );
      return held.id;
    });
  }
}

const load = (edit: Edit, { agreement, revision }: { agreement: string; revision: number }) =>
  edit.load('Agreement', agreement, { revision, field: 'agreement' });

const isSameName = (held: unknown, given: string) => String(held).toLowerCase() === given.trim().toLowerCase();

async function referOwer(edit: Edit, held: Draft, owedBy: string): Promise<void> {
  await edit.refer({ field: 'owedBy', id: owedBy, label: 'Organisation' });
  requireParty(held, owedBy, 'owedBy');
}

/** Refuses a day far outside the agreement's own. @throws {UserErrors} INVALID */
function refuseDue(held: Draft, dueOn: string | null | undefined): void {
  if (!dueOn) return;
  const { startsOn, validTo } = held.properties as { startsOn?: string; validTo?: string };
  const wrong = dueOutside(dueOn, { startsOn, endsOn: lastDayFromValidTo(validTo ?? null) });
  if (wrong !== undefined) throw userError('INVALID', 'dueOn', `${wrong} Check the day, or change the agreement’s own days first.`);
}

/** @throws {UserErrors} NOT_FOUND where it has no such obligation */
function withObligation(held: Draft, id: string, change: (part: PartDraft) => PartDraft): Draft {
  const all = partsOf(held, 'HAS_OBLIGATION');
  const at = all.findIndex(({ key }) => partId(held.id, 'HAS_OBLIGATION', key) === id);
  const found = all[at];
  if (found === undefined)
    throw userError('NOT_FOUND', 'obligation', 'This agreement has no such obligation. Open it afresh and choose one of its own.');
  return amend(held, { parts: { HAS_OBLIGATION: all.with(at, change(found)) } });
}
