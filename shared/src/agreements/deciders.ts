import type { OrganisationKind } from '../vocabulary/index.ts';

/** Kinds of body whose members meet and decide for a council, a partnership or a public authority. OTHER is for what has no kind of its own. */
export const DECIDING_KINDS: readonly OrganisationKind[] = [
  'COUNTY_COUNCIL',
  'UNITARY_COUNCIL',
  'DISTRICT_COUNCIL',
  'METROPOLITAN_DISTRICT',
  'LONDON_BOROUGH',
  'COMBINED_AUTHORITY',
  'NATIONAL_PARK_AUTHORITY',
  'COUNCIL_COMMITTEE',
  'PARISH_COUNCIL',
  'TOWN_COUNCIL',
  'PARISH_MEETING',
  'INTEGRATED_CARE_BOARD',
  'NHS_TRUST',
  'NHS_OTHER',
  'POLICE',
  'FIRE_AND_RESCUE',
  'PARTNERSHIP_BOARD',
  'GOVERNMENT_DEPARTMENT',
  'OTHER',
];

/** True where a body of this kind can make a decision on record. */
export function canDecide(kind: OrganisationKind): boolean {
  return DECIDING_KINDS.includes(kind);
}
