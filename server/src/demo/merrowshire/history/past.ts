import type { IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../../audit/draft.ts';
import { amend } from '../../../audit/snapshot.ts';
import type { Random } from '../../generator/random.ts';
import type { World } from '../world.ts';
import { pastOfAgreement } from './agreements.ts';
import { pastOfFact } from './facts.ts';
import type { Moment, Past } from './moment.ts';
import { pastOfOrganisation } from './organisations.ts';
import { pastOfAsset, pastOfInitiative } from './work.ts';

/** How a record recorded on a day came to be what it is. @param recordedOf the day another was recorded on, where it comes before this one */
export function pastOf(
  final: Draft,
  recordedOn: IsoDate,
  world: World,
  random: Random,
  recordedOf: (id: string) => IsoDate | undefined,
): Past {
  switch (final.label) {
    case 'Tie':
    case 'Provision':
      return pastOfFact(final, recordedOn, world.today, random);
    case 'Agreement':
      return pastOfAgreement(final, recordedOn, world.today, random, recordedOf);
    case 'Initiative':
      return pastOfInitiative(final, recordedOn, world.today, random);
    case 'Asset':
      return pastOfAsset(final, recordedOn, world.today);
    case 'Organisation':
      return pastOfOrganisation(final, recordedOn, world.today, random);
    default:
      return pastOfDated(final, recordedOn, world.today);
  }
}

/** What is recorded once, and ends or is done once. */
function pastOfDated(final: Draft, recordedOn: IsoDate, today: IsoDate): Past {
  const moments: Moment[] = [{ on: recordedOn, reason: 'RECORDED', what: 'recorded' }];
  const { validTo, doneOn } = final.properties as { validTo?: IsoDate; doneOn?: IsoDate };
  if (validTo !== undefined && validTo > recordedOn && validTo <= today)
    moments.push({ on: validTo, reason: 'WORLD', what: 'ended', action: 'ENDED' });
  if (doneOn !== undefined && doneOn > recordedOn) moments.push({ on: doneOn, reason: 'WORLD', what: 'done' });
  return {
    moments,
    asOf: (day) =>
      amend(final, {
        properties: {
          ...(validTo !== undefined && validTo > day && validTo <= today ? { validTo: null } : {}),
          ...(doneOn !== undefined && doneOn > day ? { doneOn: null, outcome: null } : {}),
        },
      }),
  };
}
