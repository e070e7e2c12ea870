import type { AreaLevel } from '@atlas/shared/vocabulary';

/** Areas of one level, counted in a sentence: "60 parishes". */
export const AREA_LEVEL_NOUNS = {
  COUNTRY: ['country', 'countries'],
  REGION: ['region', 'regions'],
  COUNTY: ['county', 'counties'],
  DISTRICT: ['district or unitary area', 'districts or unitary areas'],
  LOCALITY: ['locality', 'localities'],
  ELECTORAL_DIVISION: ['electoral division', 'electoral divisions'],
  WARD: ['ward', 'wards'],
  PARISH: ['parish', 'parishes'],
  UNPARISHED: ['unparished area', 'unparished areas'],
  SETTLEMENT: ['settlement', 'settlements'],
  NEIGHBOURHOOD: ['neighbourhood', 'neighbourhoods'],
  HEALTH_SYSTEM: ['health system', 'health systems'],
  HEALTH_PLACE: ['health place', 'health places'],
} as const satisfies Readonly<Record<AreaLevel, readonly [string, string]>>;

/** Words for kinds that only the screen names so far; the shared vocabulary holds the others. */
export const INITIATIVE_KIND_LABELS = {
  PILOT: 'Pilot',
  PATHFINDER: 'Pathfinder',
  PROJECT: 'Project',
  SCHEME: 'Scheme',
  GROUP: 'Group',
  NETWORK: 'Network',
  OTHER: 'Other',
} as const;

export const INITIATIVE_SCALE_LABELS = { TACTICAL: 'Tactical', STRATEGIC: 'Strategic' } as const;

export const ENGAGEMENT_KIND_LABELS = {
  MEETING: 'Meeting',
  WORKSHOP: 'Workshop',
  INTERVIEW: 'Interview',
  CONFERENCE: 'Conference',
  SURVEY: 'Survey',
  VISIT: 'Visit',
  EVENT: 'Event',
} as const;
