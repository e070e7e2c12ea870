import { completeMilestoneSchema, milestoneSchema, recordRiskSchema, updateRiskSchema } from '@atlas/shared/inputs';
import { edtfSortKey, isIsoDate, todayInLondon } from '@atlas/shared/time';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { over, withoutNull } from '../../audit/given.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { dayOf } from '../facts/fact-life.ts';
import type { CompleteMilestoneInput, RecordMilestoneInput, RecordRiskInput, UpdateRiskInput } from './initiative-parts.input.ts';
import { linkOver, loadWork, partToChange, withPart } from './part-editing.ts';

const mutation = (name: string, reason: Mutation['reason']): Mutation => ({ name, permission: 'programme:edit', reason });

/** What people do to the milestones, deliverables and risks of initiatives and programmes. */
export class MilestoneEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(input: RecordMilestoneInput): Promise<Edited> {
    return this.#editing.run(mutation('recordMilestone', 'RECORDED'), input, async (edit) => {
      const { milestone, responsible, initiative: _, programme: __, name, kind, due, dueOn, ...given } = parseInput(milestoneSchema, input);
      const work = await loadWork(edit, input);
      await edit.refer({ field: 'responsible', id: responsible, label: 'Organisation' });
      const held = milestone ? partToChange(work, 'HAS_MILESTONE', milestone, 'milestone', input.revision) : undefined;
      dayOf(given.doneOn, 'doneOn');
      edit.save(
        withPart(work, 'HAS_MILESTONE', {
          key: held?.key ?? newId(),
          properties: over(held?.properties ?? { kind: 'MILESTONE' }, {
            ...given,
            ...whenDue(due, dueOn),
            name: name ?? undefined,
            kind: kind ?? undefined,
          }),
          links: linkOver(held, 'RESPONSIBILITY_OF', responsible),
        }),
      );
      return work.id;
    });
  }

  complete(input: CompleteMilestoneInput): Promise<Edited> {
    return this.#editing.run(mutation('completeMilestone', 'WORLD'), input, async (edit) => {
      const { milestone, on } = parseInput(completeMilestoneSchema, input);
      const work = await loadWork(edit, input);
      const held = partToChange(work, 'HAS_MILESTONE', milestone, 'milestone', input.revision);
      const doneOn = dayOf(on);
      if (held.properties.doneOn !== undefined && input.changeReason !== 'CORRECTION')
        throw userError(
          'CONFLICT',
          'milestone',
          `It was done on ${String(held.properties.doneOn)} already. To put the day right, mark this as a correction.`,
        );
      edit.save(withPart(work, 'HAS_MILESTONE', { ...held, properties: { ...held.properties, doneOn } }));
      return work.id;
    });
  }

  recordRisk(input: RecordRiskInput): Promise<Edited> {
    return this.#editing.run(mutation('recordRisk', 'RECORDED'), input, async (edit) => {
      const { initiative: _, programme: __, responsible, raisedOn, ...properties } = parseInput(recordRiskSchema, input);
      const work = await loadWork(edit, input);
      await edit.refer({ field: 'responsible', id: responsible, label: 'Organisation' });
      edit.save(
        withPart(work, 'HAS_RISK', {
          key: newId(),
          properties: { ...properties, raisedOn: raisedOn ?? todayInLondon() },
          links: linkOver(undefined, 'RESPONSIBILITY_OF', responsible),
        }),
      );
      return work.id;
    });
  }

  updateRisk(input: UpdateRiskInput): Promise<Edited> {
    return this.#editing.run(mutation('updateRisk', 'RECORDED'), input, async (edit) => {
      const {
        initiative: _,
        programme: __,
        risk,
        responsible,
        ...given
      } = parseInput(updateRiskSchema, withoutNull(input, 'description', 'likelihood', 'impact'));
      const work = await loadWork(edit, input);
      await edit.refer({ field: 'responsible', id: responsible, label: 'Organisation' });
      const held = partToChange(work, 'HAS_RISK', risk, 'risk', input.revision);
      const properties = over(held.properties, given);
      const { raisedOn, closedOn } = properties as { raisedOn?: string | null; closedOn?: string | null };
      if (raisedOn && closedOn && closedOn < raisedOn)
        throw userError('INVALID', 'closedOn', `It was closed on ${closedOn}, which is before it was raised, ${raisedOn}.`);
      edit.save(withPart(work, 'HAS_RISK', { key: held.key, properties, links: linkOver(held, 'RESPONSIBILITY_OF', responsible) }));
      return work.id;
    });
  }
}

/** When a milestone is due, as it is kept: the day where it is one, else as the source gives it and to sort by. Undefined leaves what is held. */
function whenDue(due: string | null | undefined, dueOn: string | null | undefined) {
  if (due === undefined && dueOn === undefined) return {};
  const given = due ?? dueOn ?? null;
  if (given === null || isIsoDate(given)) return { dueOn: given, due: null, dueSort: null };
  return { dueOn: null, due: given, dueSort: edtfSortKey(given) };
}
