import { type AgreementKind, type AgreementStage, LIVE_STAGES, stageAfterEnd } from '@atlas/shared/vocabulary';

export interface StageOn {
  readonly stage: AgreementStage;
  /** The day it was entered. */
  readonly on: string;
}

/**
 * When an agreement is live, [liveFrom, liveTo): from the day it first entered LIVE or UNDER_REVIEW to the day it left for good, or
 * its end if that comes first. Neither is given where it never was live.
 * @param validTo the day after its last day
 */
export function liveSpan(stages: readonly StageOn[], validTo: string | undefined): { liveFrom?: string; liveTo?: string } {
  const inOrder = [...stages].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = inOrder.findIndex(({ stage }) => LIVE_STAGES.includes(stage));
  const from = inOrder[first];
  if (from === undefined || (validTo !== undefined && validTo <= from.on)) return {};
  const left = inOrder.slice(first).find(({ stage }) => !LIVE_STAGES.includes(stage));
  const ends = [left?.on, validTo].filter((day) => day !== undefined).sort();
  return ends[0] === undefined ? { liveFrom: from.on } : { liveFrom: from.on, liveTo: ends[0] };
}

/**
 * The stage of an agreement on a day: the last one entered by then; once its last day has passed while it was live, ENDED for a
 * grant and LAPSED for any other kind. Null before its first stage.
 */
export function stageOn(
  kind: AgreementKind,
  stages: readonly StageOn[],
  validTo: string | undefined | null,
  day: string,
): AgreementStage | null {
  let current: AgreementStage | null = null;
  let since = '';
  for (const { stage, on } of stages) {
    if (on <= day && on >= since) {
      current = stage;
      since = on;
    }
  }
  const isOver = validTo !== undefined && validTo !== null && validTo <= day;
  return isOver && current !== null && LIVE_STAGES.includes(current) ? stageAfterEnd(kind) : current;
}
