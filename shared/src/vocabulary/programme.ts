import { defineVocabulary } from './define.ts';

export const initiativeKinds = defineVocabulary({
  PILOT: 'Pilot',
  PATHFINDER: 'Pathfinder',
  PROJECT: 'Project',
  SCHEME: 'Scheme',
  GROUP: 'Group',
  NETWORK: 'Network',
  OTHER: 'Other',
});
export const INITIATIVE_KINDS = initiativeKinds.values;
export const INITIATIVE_KIND_LABELS = initiativeKinds.labels;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const initiativeScales = defineVocabulary({ TACTICAL: 'Tactical', STRATEGIC: 'Strategic' });
export const INITIATIVE_SCALES = initiativeScales.values;
export const INITIATIVE_SCALE_LABELS = initiativeScales.labels;
export type InitiativeScale = (typeof INITIATIVE_SCALES)[number];

export const engagementKinds = defineVocabulary({
  MEETING: 'Meeting',
  WORKSHOP: 'Workshop',
  INTERVIEW: 'Interview',
  CONFERENCE: 'Conference',
  SURVEY: 'Survey',
  VISIT: 'Visit',
  EVENT: 'Event',
});
export const ENGAGEMENT_KINDS = engagementKinds.values;
export const ENGAGEMENT_KIND_LABELS = engagementKinds.labels;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

export const assetKinds = defineVocabulary({
  BUILDING: 'Building',
  OPEN_SPACE: 'Open space',
  CAR_PARK: 'Car park',
  TOILETS: 'Public toilets',
  LIBRARY: 'Library',
  HALL: 'Hall',
  ALLOTMENT: 'Allotment',
  CEMETERY: 'Cemetery',
  STREET_FURNITURE: 'Street furniture',
  HIGHWAY_VERGE: 'Highway verge',
  LEISURE: 'Leisure facility',
  OTHER: 'Other',
});
export const ASSET_KINDS = assetKinds.values;
export const ASSET_KIND_LABELS = assetKinds.labels;
export type AssetKind = (typeof ASSET_KINDS)[number];
