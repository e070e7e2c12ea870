import { defineVocabulary } from './define.ts';

export const sectors = defineVocabulary({
  LOCAL_GOVERNMENT: 'Local government',
  PARISH: 'Parish and town councils',
  NHS: 'NHS',
  VCSE: 'Voluntary, community and social enterprise',
  EDUCATION: 'Education',
  HOUSING: 'Housing',
  EMERGENCY: 'Emergency services',
  BUSINESS: 'Business',
  PARTNERSHIP: 'Partnerships',
  OTHER: 'Other',
});
export const SECTORS = sectors.values;
export const SECTOR_LABELS = sectors.labels;
export type Sector = (typeof SECTORS)[number];

export const organisationKinds = defineVocabulary({
  COUNTY_COUNCIL: 'County council',
  UNITARY_COUNCIL: 'Unitary council',
  DISTRICT_COUNCIL: 'District council',
  METROPOLITAN_DISTRICT: 'Metropolitan district council',
  LONDON_BOROUGH: 'London borough council',
  COMBINED_AUTHORITY: 'Combined authority',
  NATIONAL_PARK_AUTHORITY: 'National park authority',
  COUNCIL_COMMITTEE: 'Council committee',
  COUNCIL_SERVICE: 'Council service',
  PARISH_COUNCIL: 'Parish council',
  TOWN_COUNCIL: 'Town council',
  PARISH_MEETING: 'Parish meeting',
  INTEGRATED_CARE_BOARD: 'Integrated care board',
  NHS_TRUST: 'NHS trust',
  PRIMARY_CARE_NETWORK: 'Primary care network',
  GP_PRACTICE: 'GP practice',
  NHS_OTHER: 'Other NHS body',
  CHARITY: 'Charity',
  COMMUNITY_INTEREST_COMPANY: 'Community interest company',
  COMMUNITY_GROUP: 'Community group',
  FAITH_GROUP: 'Faith group',
  RESIDENTS_GROUP: 'Residents’ group',
  INFRASTRUCTURE_BODY: 'Infrastructure body',
  SCHOOL: 'School',
  COLLEGE: 'College',
  UNIVERSITY: 'University',
  CHILDRENS_CENTRE: 'Children’s centre',
  HOUSING_ASSOCIATION: 'Housing association',
  POLICE: 'Police',
  FIRE_AND_RESCUE: 'Fire and rescue service',
  PRISON: 'Prison',
  BUSINESS: 'Business',
  PARTNERSHIP_BOARD: 'Partnership board',
  GOVERNMENT_DEPARTMENT: 'Government department',
  OTHER: 'Other',
});
export const ORGANISATION_KINDS = organisationKinds.values;
export const ORGANISATION_KIND_LABELS = organisationKinds.labels;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
/** Bodies that keep records of their own sooner or later. */
export const COUNCIL_KINDS: readonly OrganisationKind[] = [
  'COUNTY_COUNCIL',
  'UNITARY_COUNCIL',
  'DISTRICT_COUNCIL',
  'METROPOLITAN_DISTRICT',
  'LONDON_BOROUGH',
  'COMBINED_AUTHORITY',
];

/** The sector an organisation of this kind is in unless the record says otherwise. */
export const SECTOR_OF_KIND: Readonly<Record<OrganisationKind, Sector>> = {
  COUNTY_COUNCIL: 'LOCAL_GOVERNMENT',
  UNITARY_COUNCIL: 'LOCAL_GOVERNMENT',
  DISTRICT_COUNCIL: 'LOCAL_GOVERNMENT',
  METROPOLITAN_DISTRICT: 'LOCAL_GOVERNMENT',
  LONDON_BOROUGH: 'LOCAL_GOVERNMENT',
  COMBINED_AUTHORITY: 'LOCAL_GOVERNMENT',
  NATIONAL_PARK_AUTHORITY: 'LOCAL_GOVERNMENT',
  COUNCIL_COMMITTEE: 'LOCAL_GOVERNMENT',
  COUNCIL_SERVICE: 'LOCAL_GOVERNMENT',
  PARISH_COUNCIL: 'PARISH',
  TOWN_COUNCIL: 'PARISH',
  PARISH_MEETING: 'PARISH',
  INTEGRATED_CARE_BOARD: 'NHS',
  NHS_TRUST: 'NHS',
  PRIMARY_CARE_NETWORK: 'NHS',
  GP_PRACTICE: 'NHS',
  NHS_OTHER: 'NHS',
  CHARITY: 'VCSE',
  COMMUNITY_INTEREST_COMPANY: 'VCSE',
  COMMUNITY_GROUP: 'VCSE',
  FAITH_GROUP: 'VCSE',
  RESIDENTS_GROUP: 'VCSE',
  INFRASTRUCTURE_BODY: 'VCSE',
  SCHOOL: 'EDUCATION',
  COLLEGE: 'EDUCATION',
  UNIVERSITY: 'EDUCATION',
  CHILDRENS_CENTRE: 'EDUCATION',
  HOUSING_ASSOCIATION: 'HOUSING',
  POLICE: 'EMERGENCY',
  FIRE_AND_RESCUE: 'EMERGENCY',
  PRISON: 'OTHER',
  BUSINESS: 'BUSINESS',
  PARTNERSHIP_BOARD: 'PARTNERSHIP',
  GOVERNMENT_DEPARTMENT: 'OTHER',
  OTHER: 'OTHER',
};

export const successionKinds = defineVocabulary({ RENAMED: 'Renamed', MERGED: 'Merged', SPLIT: 'Split', ABSORBED: 'Absorbed' });
export const SUCCESSION_KINDS = successionKinds.values;
export const SUCCESSION_KIND_LABELS = successionKinds.labels;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];
