import { mayFollow, stageInWords, stepsFrom } from '@atlas/shared/agreements';
import { formatDay } from '@atlas/shared/time';
import { AGREEMENT_KIND_LABELS, LIVE_STAGES, type StageNeed } from '@atlas/shared/vocabulary';
import type { Draft } from '../../../audit/draft.ts';
import { has, hasOrphans, lifeOf, type StageHeld } from '../../agreements/agreement-draft.ts';
import { stageOn } from '../../agreements/life.ts';
import { Unreadable } from '../engine/refusal.ts';

/** Thrown for a cell that does not go with what is held. */
export class Unfitting extends Unreadable {
  readonly column: 'stage' | 'stageOn' | 'parties' | 'visibility';
  constructor(column: Unfitting['column'], reason: string, remedy: string) {
    super(reason, remedy);
    this.column = column;
  }
}

const LACKS: Readonly<Record<StageNeed, string>> = {
  WHOLE_LIFE_COST: 'needs a whole-life cost, and the agreement has none',
  DECISION: 'needs a decision, which a spreadsheet does not tell',
  SUCCESSOR: 'needs a successor, and the agreement has none',
  PARTIES: 'needs parties in the roles of its kind, such as funder and recipient of a grant',
};
const TAKE_STEPS = 'Take its steps on its page in the Atlas, or leave the stage as it is held.';

/** Refuses a stage that may not come after the last one held, as a step taken by hand is. @throws {Unfitting} */
export function refuseStage(next: Draft, last: StageHeld, { stage, on }: StageHeld): void {
  const { kind, stages, validTo } = lifeOf(next);
  const from = stageOn(kind, stages, validTo, on);
  if (from !== null && from !== last.stage)
    throw new Unfitting(
      'stage',
      `cannot be reached: it ${from === 'LAPSED' ? 'had lapsed' : 'had ended'} by ${formatDay(on)}`,
      'Give a later last day, or the day of the step.',
    );
  if (!mayFollow(kind, last.stage, stage)) {
    const ways = stepsFrom(kind, last.stage).map(({ to }) => stageInWords(to));
    const instead = ways.length === 0 ? 'nothing comes after that' : `it goes on to ${ways.join(', ')}`;
    throw new Unfitting(
      'stage',
      `may not follow ${stageInWords(last.stage)} in a ${AGREEMENT_KIND_LABELS[kind].toLowerCase()}: ${instead}`,
      TAKE_STEPS,
    );
  }
  const there = has(next);
  const lacking = stepsFrom(kind, last.stage)
    .find(({ to }) => to === stage)
    ?.needs.find((need) => !there[need]);
  if (lacking !== undefined) throw new Unfitting('stage', LACKS[lacking], TAKE_STEPS);
  if (LIVE_STAGES.includes(stage) && validTo !== undefined && validTo <= on)
    throw new Unfitting('stageOn', 'comes after its last day', 'Give a later last day, or an earlier day of the step.');
}

/** Refuses to take out a party that costs, resources or obligations are held of. @throws {Unfitting} */
export function refuseOrphans(next: Draft): void {
  if (hasOrphans(next))
    throw new Unfitting(
      'parties',
      'leaves out a party that still has costs, resources or obligations here',
      'Name it too, or change those first.',
    );
}
