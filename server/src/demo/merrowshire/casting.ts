import type { Casting } from './data-work.ts';
import type { Cast } from './wishes.ts';
import type { Body } from './world.ts';

/** The bodies a data file means by a word, without those who keep to themselves. */
export function castAs(cast: Cast, casting: Casting): Body[] {
  const bodies: Record<Casting, () => readonly Body[]> = {
    parishes: () => cast.parishes.filter(({ kind }) => kind !== 'PARISH_MEETING'),
    voluntary: () => cast.voluntary,
    businesses: () => cast.kind('BUSINESS'),
    education: () => cast.kind('UNIVERSITY', 'COLLEGE'),
    funders: () => cast.kind('INFRASTRUCTURE_BODY', 'HOUSING_ASSOCIATION'),
    health: () => cast.kind('GP_PRACTICE', 'PRIMARY_CARE_NETWORK'),
    districts: () => cast.districts,
  };
  return bodies[casting]().filter(({ reach }) => reach > 0);
}
