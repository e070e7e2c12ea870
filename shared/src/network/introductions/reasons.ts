import type { IsoDate } from '../../time/index.ts';
import type { FactStatus } from '../../vocabulary/index.ts';
import type { IntroductionOrganisation, IntroductionReason, IntroductionTie } from './types.ts';
import { INTRODUCTION_WEIGHTS } from './weights.ts';

const STATUS_REASON = { CONFIRMED: 'CONFIRMED_TIE', ASSERTED: 'UNCONFIRMED_TIE', DISPUTED: 'DISPUTED_TIE' } as const satisfies Record<
  FactStatus,
  string
>;

/** Everything the score of a path rests on, in the order of the path. */
export function reasonsOf(
  path: readonly IntroductionOrganisation[],
  ties: readonly IntroductionTie[],
  asAt: IsoDate,
): IntroductionReason[] {
  const ids = path.map(({ id }) => id);
  const between = path.slice(1, -1);
  const ends = [ids[0] ?? '', ids.at(-1) ?? ''] as const;
  return [
    between.length === 0 ? { kind: 'KNOWN_ALREADY', between: ends } : { kind: 'THROUGH', organisationIds: between.map(({ id }) => id) },
    ...ties.flatMap((tie, step) => tieReasons(tie, [ids[step] ?? '', ids[step + 1] ?? ''], asAt)),
    ...between
      .filter(({ degree }) => degree > INTRODUCTION_WEIGHTS.hubDegree)
      .map(({ id, degree }): IntroductionReason => ({ kind: 'HUB', organisationId: id, degree })),
  ];
}

function tieReasons(tie: IntroductionTie, between: readonly [string, string], asAt: IsoDate): IntroductionReason[] {
  const of = { tieId: tie.id, between };
  const reasons: IntroductionReason[] = [{ ...of, kind: 'TIE', layer: tie.layer, tieKind: tie.kind, forward: tie.from === between[0] }];
  if (tie.strength !== null) reasons.push({ ...of, kind: 'STRENGTH', strength: tie.strength });
  if (tie.status === null) return reasons;
  reasons.push({ ...of, kind: STATUS_REASON[tie.status] });
  const { lastVerifiedOn, verifyBy } = tie;
  if (lastVerifiedOn === null || verifyBy === null) reasons.push({ ...of, kind: 'NEVER_VERIFIED_TIE' });
  else if (verifyBy < asAt) reasons.push({ ...of, kind: 'STALE_TIE', lastVerifiedOn, verifyBy });
  else reasons.push({ ...of, kind: 'VERIFIED_TIE', lastVerifiedOn });
  return reasons;
}
