import { type AgreementKind, type AgreementStage, LIVE_STAGES, stageAfterEnd } from '@atlas/shared/vocabulary';

export interface StageOn {
  readonly stage: AgreementStage;
  /** The day it was entered. */
  readonly on: string;
}

/** When an agreement is live: within [liveFrom, liveTo), save for its breaks if it has any. */
export interface LiveSpan {
  readonly liveFrom?: string;
  readonly liveTo?: string;
  readonly liveWithBreaks?: true;
}

/**
 * When an agreement is live: from the day it first entered LIVE or UNDER_REVIEW to the day it last left them, or its end if that comes
 * first. One that left and came back has breaks in between, on which only its stages tell. Nothing is given where it never was live.
 * @param validTo the day after its last day
 */
export function liveSpan(stages: readonly StageOn[], validTo: string | undefined): LiveSpan {
  const ofDay = new Map([...stages].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ stage, on }) => [on, stage]));
  const days = [...ofDay]
    .filter(([on]) => validTo === undefined || on < validTo)
    .map(([on, stage]) => ({ on, isLive: LIVE_STAGES.includes(stage) }));
  const first = days.findIndex(({ isLive }) => isLive);
  const last = days.findLastIndex(({ isLive }) => isLive);
  const from = days[first];
  if (from === undefined) return {};
  const liveTo = days[last + 1]?.on ?? validTo;
  return {
    liveFrom: from.on,
    ...(liveTo !== undefined && { liveTo }),
    ...(days.slice(first, last).some(({ isLive }) => !isLive) && { liveWithBreaks: true }),
  };
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
