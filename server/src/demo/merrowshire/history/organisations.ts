import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../../audit/draft.ts';
import { amend } from '../../../audit/snapshot.ts';
import type { Random } from '../../generator/random.ts';
import { searchTextOf, sortNameOf } from '../record.ts';
import type { Past } from './moment.ts';

/** A few groups were entered under a name that was not quite theirs; a few other bodies got their description later. */
export function pastOfOrganisation(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random): Past {
  const recorded = { on: recordedOn, reason: 'RECORDED', what: 'recorded' } as const;
  const later = addDays(recordedOn, random.int(30, 500));
  const name = String(final.properties.name);
  const wrong = name.includes('Group') ? name.replace('Group', 'Association') : `${name} (Merrowshire)`;
  if (later >= today) return { moments: [recorded], asOf: () => final };
  if (final.properties.sector === 'VCSE' && random.chance(0.07))
    return {
      moments: [recorded, { on: later, reason: 'CORRECTION', what: 'corrected' }],
      asOf: (day) =>
        day >= later ? final : amend(final, { properties: { name: wrong, sortName: sortNameOf(wrong), searchText: searchTextOf(wrong) } }),
    };
  if (final.properties.description !== undefined)
    return {
      moments: [recorded, { on: later, reason: 'RECORDED', what: 'changed' }],
      asOf: (day) => (day >= later ? final : amend(final, { properties: { description: null } })),
    };
  return { moments: [recorded], asOf: () => final };
}
