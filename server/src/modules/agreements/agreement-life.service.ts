import { awaitsDecision, CLOSED_STAGES, mayFollow, stageInWords, stepsFrom } from '@atlas/shared/agreements';
import { advanceAgreementSchema, correctStageSchema, recordDecisionsSchema } from '@atlas/shared/inputs';
import { formatDay } from '@atlas/shared/time';
import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS, type AgreementStage, LIVE_STAGES, type StageNeed } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { idFor } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { type DecisionGiven, has, lackInWords, lifeOf, type StageHeld, saveDecision, settled } from './agreement-draft.ts';
import type { AdvanceAgreementInput, CorrectStageInput, RecordDecisionsInput } from './agreement-life.input.ts';
import { requireDecider } from './deciders.ts';
import { stageOn } from './life.ts';

const advance: Mutation = { name: 'advanceAgreement', permission: 'agreement:advance', reason: 'WORLD' };
const correct: Mutation = { name: 'correctStage', permission: 'agreement:advance', reason: 'CORRECTION' };
const decide: Mutation = { name: 'recordDecisions', permission: 'agreement:advance', reason: 'WORLD' };

/** The steps of agreements' lives: each by the table of its kind, and the ones recorded wrongly put right. */
export class AgreementLifeEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  advance(input: AdvanceAgreementInput): Promise<Edited> {
    return this.#editing.run(advance, input, async (edit) => {
      const step = parseInput(advanceAgreementSchema, input);
      const held = await edit.load('Agreement', input.id, { revision: input.revision });
      await edit.refer({ field: 'decidingBody', id: step.decidingBody, label: 'Organisation' });
      await requireDecider(edit, step.decidingBody, 'decidingBody', held);
      save(edit, await takeStep(edit, held, step), step.to);
      return held.id;
    });
  }

  /** Records what a meeting decided about several agreements: all, or nothing. */
  recordDecisions(input: RecordDecisionsInput): Promise<Edited> {
    return this.#editing.run(decide, input, async (edit) => {
      const { body, meetingOn, items } = parseInput(recordDecisionsSchema, input);
      await edit.refer({ field: 'body', id: body, label: 'Organisation' });
      await edit.lock(...items.map(({ agreement }) => agreement));
      for (const [i, { agreement, revision, to, note, ...outcome }] of items.entries()) {
        const at = `items.${i}.`;
        const held = await edit.load('Agreement', agreement, { revision, field: `${at}agreement` });
        await requireDecider(edit, body, 'body', held);
        const { kind, stages, validTo } = lifeOf(held);
        const stage = stageOn(kind, stages, validTo, meetingOn);
        if (stage === null || !awaitsDecision(kind, stage))
          throw userError(
            'CONFLICT',
            `${at}agreement`,
            `“${String(held.properties.title)}” was ${stage === null ? 'not begun' : `at the stage ${stageInWords(stage)}`} on ${formatDay(meetingOn)}: a meeting decides on what waits for its decision.`,
          );
        const decision = { ...outcome, body, meetingOn };
        if (to) save(edit, await takeStep(edit, held, { to, on: meetingOn, decision, note }, at, ''), to);
        else edit.save(await deferred(edit, held, decision, at));
      }
      return items[0]?.agreement ?? '';
    });
  }

  correct(input: CorrectStageInput): Promise<Edited> {
    return this.#editing.run(correct, { ...input, changeReason: 'CORRECTION' }, async (edit) => {
      const { event, stage, on, note, remove } = parseInput(correctStageSchema, input);
      const held = await edit.load('Agreement', input.id, { revision: input.revision });
      const { stages } = lifeOf(held);
      const at = stages.findIndex((_, i) => idFor('stage', held.id, String(i)) === event);
      const wrong = stages[at];
      if (wrong === undefined)
        throw userError('NOT_FOUND', 'event', 'This agreement has no such step. Open it afresh and choose one of its steps.');
      if (wrong.stage === 'NOVATED' && (remove || stage))
        throw userError('CONFLICT', 'event', 'It was passed on to a successor that stands. Undo that in the history instead.');
      const right: StageHeld = {
        ...wrong,
        stage: stage ?? wrong.stage,
        on: on ?? wrong.on,
        note: note === undefined ? wrong.note : (note ?? undefined),
      };
      const after = stages.toSpliced(at, 1, ...(remove ? [] : [right]));
      if (right.stage === 'NOVATED' && wrong.stage !== 'NOVATED')
        throw userError('CONFLICT', 'stage', 'An agreement is passed on to a successor: do that with novateAgreement, which makes it.');
      const field = remove ? 'remove' : right.stage === wrong.stage ? undefined : 'stage';
      refuseBrokenLife(held, after, at, field);
      if (field !== undefined) refuseBaseless(held, after, at, field);
      edit.save(settled(held, after));
      return held.id;
    });
  }
}

interface StepGiven {
  readonly to: AgreementStage;
  readonly on: string;
  readonly decision?: DecisionGiven | null | undefined;
  readonly decidingBody?: string | null | undefined;
  readonly meetingOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

function save(edit: Edit, made: Draft, to: AgreementStage): void {
  edit.save(made, CLOSED_STAGES.includes(to) ? 'ENDED' : undefined);
}

/**
 * The agreement one step on.
 * @param at what the input's fields begin with
 * @param inDecision what those of its decision begin with, after that
 * @throws {UserErrors} CONFLICT where the step may not follow or lacks something held, REQUIRED where the input lacks it, INVALID by its days
 */
export async function takeStep(edit: Edit, held: Draft, step: StepGiven, at = '', inDecision = 'decision.'): Promise<Draft> {
  const { to, on, decision, decidingBody, meetingOn, note } = step;
  const { stages } = lifeOf(held);
  refuseDay(held, to, on, at);
  const body = decision?.body ?? decidingBody ?? undefined;
  refuseMissing(held, step, at);
  if (decision) {
    const first = stages[0]?.on;
    if (decision.meetingOn > on)
      throw userError(
        'INVALID',
        `${at}${inDecision}meetingOn`,
        `The meeting, ${formatDay(decision.meetingOn)}, comes after the step it led to, ${formatDay(on)}.`,
      );
    if (first !== undefined && decision.meetingOn < first)
      throw userError(
        'INVALID',
        `${at}${inDecision}meetingOn`,
        `The meeting, ${formatDay(decision.meetingOn)}, comes before the agreement’s first step, ${formatDay(first)}.`,
      );
  }
  if (meetingOn && !awaitsDecision(lifeOf(held).kind, to))
    throw userError(
      'CONFLICT',
      `${at}meetingOn`,
      `A meeting that is still to decide goes with what waits for it, not with ${stageInWords(to)}.`,
    );
  if (meetingOn && meetingOn < on)
    throw userError('INVALID', `${at}meetingOn`, `The meeting, ${formatDay(meetingOn)}, comes before the step, ${formatDay(on)}.`);
  const made = decision ? await saveDecision(edit, held, decision, `${at}${inDecision}`) : undefined;
  const entered: StageHeld = { stage: to, on, note: note ?? undefined, setBy: edit.ownerId, decision: made };
  return settled(
    amend(held, {
      properties: {
        ...(meetingOn ? { meetingOn } : decision ? { meetingOn: null } : {}),
        ...(to === 'LIVE' && held.properties.startsOn === undefined ? { startsOn: on } : {}),
      },
      links: {
        ...(body === undefined ? {} : { FOR_DECISION_BY: [{ to: body }] }),
        ...(made === undefined ? {} : { HAS_DECISION: [...linkedFrom(held, 'HAS_DECISION'), made].map((id) => ({ to: id })) }),
      },
    }),
    [...stages, entered],
  );
}

/** The decision of a meeting that left the agreement where it is. */
async function deferred(edit: Edit, held: Draft, decision: DecisionGiven, at: string): Promise<Draft> {
  const made = await saveDecision(edit, held, decision, at);
  return amend(held, {
    properties: { meetingOn: null },
    links: {
      FOR_DECISION_BY: [{ to: decision.body }],
      HAS_DECISION: [...linkedFrom(held, 'HAS_DECISION'), made].map((id) => ({ to: id })),
    },
  });
}

function refuseDay(held: Draft, to: AgreementStage, on: string, at: string): void {
  const { kind, stages, validTo } = lifeOf(held);
  const last = stages.at(-1);
  if (last !== undefined && on < last.on)
    throw userError(
      'INVALID',
      `${at}on`,
      `It came to ${stageInWords(last.stage)} on ${formatDay(last.on)}, after ${formatDay(on)}. Give that day or a later one, or correct the earlier step.`,
    );
  if (last === undefined) return;
  const from = stageOn(kind, stages, validTo, on);
  if (from !== null && from !== last.stage)
    throw userError(
      'CONFLICT',
      `${at}to`,
      `It ${from === 'LAPSED' ? 'had lapsed' : 'had ended'} by ${formatDay(on)}. Move its last day first, or give the day of the step.`,
    );
  if (!mayFollow(kind, last.stage, to)) {
    const ways = stepsFrom(kind, last.stage).map((one) => stageInWords(one.to));
    throw userError(
      'CONFLICT',
      `${at}to`,
      ways.length === 0
        ? `It is ${stageInWords(last.stage)}: nothing comes after that. Correct the step if it was recorded wrongly.`
        : `From ${stageInWords(last.stage)} this ${AGREEMENT_KIND_LABELS[kind].toLowerCase()} goes to ${ways.join(', ')}; not to ${stageInWords(to)}.`,
    );
  }
  if (LIVE_STAGES.includes(to) && validTo !== undefined && validTo <= on)
    throw userError('CONFLICT', `${at}on`, 'Its last day has passed by then. Move its last day first, or give an earlier day.');
}

function refuseMissing(held: Draft, { to, decision }: StepGiven, at: string): void {
  const { kind, stages } = lifeOf(held);
  const last = stages.at(-1);
  const needs = last === undefined ? [] : (stepsFrom(kind, last.stage).find((one) => one.to === to)?.needs ?? []);
  const there = has(held);
  const given: Record<StageNeed, boolean> = {
    ...there,
    DECISION: there.DECISION || Boolean(decision),
  };
  const missing = needs.filter((need) => !given[need]);
  if (missing.includes('WHOLE_LIFE_COST'))
    throw userError('CONFLICT', `${at}to`, 'A business case rests on a whole-life cost, and this agreement has none. Set one first.');
  if (missing.includes('SUCCESSOR'))
    throw userError('CONFLICT', `${at}to`, 'An agreement is passed on to a successor: do that with novateAgreement, which makes it.');
  if (missing.includes('PARTIES'))
    throw userError(
      'CONFLICT',
      `${at}to`,
      `It lacks ${lackInWords(held, 'PARTIES')}: say who is in that role first, where its parties are.`,
    );
  if (missing.includes('DECISION'))
    throw userError('REQUIRED', `${at}decision`, 'What was decided? Give the body, the day of its meeting and the outcome.');
}

/** A corrected step, and the one that now follows another, has what such a step needs: a cost that is held, a decision of either step. */
function refuseBaseless(held: Draft, stages: readonly StageHeld[], at: number, field: 'stage' | 'remove'): void {
  const { kind } = lifeOf(held);
  for (const i of field === 'remove' ? [at] : [at, at + 1]) {
    const [before, after] = [stages[i - 1], stages[i]];
    if (before === undefined || after === undefined) continue;
    const needs = stepsFrom(kind, before.stage).find(({ to }) => to === after.stage)?.needs ?? [];
    const there: Record<StageNeed, boolean> = {
      ...has(held),
      DECISION: after.decision !== undefined || (before.stage === 'DECISION' && before.decision !== undefined),
    };
    const missing = needs.filter((need) => !there[need]).map((need) => lackInWords(held, need));
    if (missing.length > 0)
      throw userError(
        'CONFLICT',
        field,
        `Then ${stageInWords(after.stage)} would follow ${stageInWords(before.stage)} without ${missing.join(' and ')}.`,
      );
  }
}

/** A corrected life keeps its days in order, and each step whose stage changes has its place in the table of its kind. */
function refuseBrokenLife(held: Draft, stages: readonly StageHeld[], at: number, field: 'stage' | 'remove' | undefined): void {
  const { kind } = lifeOf(held);
  if (stages.length === 0) throw userError('CONFLICT', 'remove', 'This is its only step: say what it was instead of taking it out.');
  const pairs =
    field === 'remove'
      ? [[at - 1, at]]
      : [
          [at - 1, at],
          [at, at + 1],
        ];
  for (const [i = 0, j = 0] of pairs) {
    const [before, after] = [stages[i], stages[j]];
    if (before === undefined || after === undefined) continue;
    if (before.on > after.on)
      throw userError(
        'INVALID',
        'on',
        `${AGREEMENT_STAGE_LABELS[before.stage]} on ${formatDay(before.on)} would come after ${stageInWords(after.stage)} on ${formatDay(after.on)}.`,
      );
    if (field !== undefined && !mayFollow(kind, before.stage, after.stage))
      throw userError(
        'CONFLICT',
        field,
        `Then ${stageInWords(after.stage)} would follow ${stageInWords(before.stage)}, which it may not. Correct the other step first.`,
      );
  }
}
