import { addDays, type IsoDate, isIsoDate } from '@atlas/shared/time';
import type { Draft } from '../../../audit/draft.ts';
import type { Random } from '../../generator/random.ts';
import type { World } from '../world.ts';

/** By which of its days each kind of record is known, and how many days later it was written down, from and to. */
const lags: Partial<Record<Draft['label'], { readonly by: string; readonly days: readonly [number, number] }>> = {
  Tie: { by: 'validFrom', days: [3, 45] },
  Provision: { by: 'validFrom', days: [3, 45] },
  Agreement: { by: 'validFrom', days: [0, 8] },
  Decision: { by: 'meetingOn', days: [0, 0] },
  Engagement: { by: 'heldOn', days: [0, 6] },
  Initiative: { by: 'startsFrom', days: [-20, 20] },
  MaturityAssessment: { by: 'assessedOn', days: [1, 10] },
  CoverageCheck: { by: 'checkedOn', days: [0, 4] },
  DueDiligence: { by: 'checkedOn', days: [0, 4] },
  Evaluation: { by: 'onSort', days: [1, 20] },
  Offer: { by: 'validFrom', days: [0, 20] },
  Need: { by: 'validFrom', days: [0, 20] },
  Role: { by: 'validFrom', days: [0, 30] },
  Stewardship: { by: 'validFrom', days: [0, 3] },
};
/** One fact in six is learnt of long after it began. */
const learntLate = { share: 0.17, days: [90, 420] } as const;
/** Most groups came with the old directory; some were found since. */
const foundSince = 0.2;

/** The day a record would have been written down first, were all that it leads to there by then. */
export function firstRecorded({ label, properties }: Draft, { begun, today }: World, random: Random): IsoDate {
  if (label === 'Organisation' && properties.sector === 'VCSE' && properties.description === undefined)
    return addDays(begun, random.chance(foundSince) ? random.int(60, 700) : random.int(5, 50));
  // As soon as its source was out.
  if (label === 'AreaFigure') return addDays(today, -random.int(235, 245));
  if (label === 'Person') return addDays(begun, random.int(0, 60));
  const lag = lags[label];
  const day = lag === undefined ? undefined : properties[lag.by];
  if (lag === undefined || !isIsoDate(day)) return addDays(begun, random.int(0, 5));
  const isLate = (label === 'Tie' || label === 'Provision') && random.chance(learntLate.share);
  return addDays(day, random.int(...(isLate ? learntLate.days : lag.days)));
}
