import type { Profile } from '../engine/profile.ts';
import { ImportError } from '../engine/refusal.ts';
import { areaFigures } from './area-figures.ts';
import { boundaries } from './boundaries.ts';
import { grants360Giving } from './grants-360giving.ts';
import { nhsPractices } from './nhs-practices.ts';
import { nhsTrusts } from './nhs-trusts.ts';
import { parishes } from './parishes.ts';
import { ukCouncils } from './uk-councils.ts';

/** All kinds of file the Atlas reads, in the order that serves best: what others speak of comes first. */
export const profiles: readonly Profile[] = [ukCouncils, parishes, nhsPractices, nhsTrusts, grants360Giving, boundaries, areaFigures];

/** The profile of this name. @throws {ImportError} naming the ones there are */
export function findProfile(name: string): Profile {
  const profile = profiles.find((candidate) => candidate.name === name);
  if (profile === undefined) {
    throw new ImportError(`There is no profile “${name}”.`, `Choose one of ${profiles.map((known) => known.name).join(', ')}.`);
  }
  return profile;
}
