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

export const ASSET_KIND_LABELS = {
  BUILDING: 'Building',
  OPEN_SPACE: 'Open space',
  CAR_PARK: 'Car park',
  TOILETS: 'Toilets',
  LIBRARY: 'Library',
  HALL: 'Hall',
  ALLOTMENT: 'Allotment',
  CEMETERY: 'Cemetery',
  STREET_FURNITURE: 'Street furniture',
  HIGHWAY_VERGE: 'Highway verge',
  LEISURE: 'Leisure',
  OTHER: 'Other',
} as const;
