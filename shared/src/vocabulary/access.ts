import { defineVocabulary } from './define.ts';

export const visibilities = defineVocabulary({
  PUBLIC: 'Public',
  NETWORK: 'Signed-in partners',
  PARTIES: 'The organisations in the record',
  OWNER: 'The owning council',
  RESTRICTED: 'Named people',
});
export const VISIBILITIES = visibilities.values;
export const VISIBILITY_LABELS = visibilities.labels;
export type Visibility = (typeof VISIBILITIES)[number];

export const searchTypes = defineVocabulary({
  ORGANISATION: 'Organisation',
  AREA: 'Place',
  PROGRAMME: 'Programme',
  INITIATIVE: 'Initiative',
  AGREEMENT: 'Agreement',
  THEME: 'Theme',
  PERSON: 'Person',
  ASSET: 'Building or land',
});
export const SEARCH_TYPES = searchTypes.values;
export const SEARCH_TYPE_LABELS = searchTypes.labels;
export type SearchType = (typeof SEARCH_TYPES)[number];

export const userErrorCodes = defineVocabulary({
  REQUIRED: 'Required',
  INVALID: 'Not valid',
  NOT_FOUND: 'Not found',
  CONFLICT: 'In conflict with another record',
  DUPLICATE: 'Already there',
  FORBIDDEN: 'Not allowed',
  STALE: 'Changed by someone else meanwhile',
});
export const USER_ERROR_CODES = userErrorCodes.values;
export const USER_ERROR_CODE_LABELS = userErrorCodes.labels;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];
