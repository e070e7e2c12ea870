import { defineVocabulary } from './define.ts';

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

export const tenures = defineVocabulary({
  FREEHOLD: 'Freehold',
  LEASEHOLD: 'Leasehold',
  LICENCE: 'Licence to use',
  TRUST: 'Held in trust',
  HIGHWAY: 'Public highway',
  UNREGISTERED: 'Unregistered',
  OTHER: 'Other',
});
export const TENURES = tenures.values;
export const TENURE_LABELS = tenures.labels;
export type Tenure = (typeof TENURES)[number];

export const assetConditions = defineVocabulary({
  GOOD: 'Good',
  FAIR: 'Fair',
  POOR: 'Poor',
  UNUSABLE: 'Not fit for use',
});
export const ASSET_CONDITIONS = assetConditions.values;
export const ASSET_CONDITION_LABELS = assetConditions.labels;
export type AssetCondition = (typeof ASSET_CONDITIONS)[number];

export const assetHoldings = defineVocabulary({ OWNER: 'Owner', MANAGER: 'Manager' });
export const ASSET_HOLDING_LABELS = assetHoldings.labels;
export type AssetHolding = (typeof assetHoldings.values)[number];
