export { CLOSE_FIELDS, type CloseFields, type CloseFieldsName, withoutFields } from './fields.ts';
export {
  ADMINISTRATORS,
  ALL_STEWARDS,
  councilOfStewards,
  grantsOf,
  groupInWords,
  groupsOf,
  type HeldGrant,
  type Holder,
  holdsAnywhere,
  holdsOn,
  limitedTo,
  narrowedTo,
  ownerFor,
  rolesToGive,
  type Standings,
  speaksFor,
  standingsOf,
  stewardsOf,
} from './grants.ts';
export {
  IN_PERSON,
  isAllowed,
  isForAnybody,
  isNoHigher,
  looksOnly,
  PERMISSION_MEANINGS,
  PERMISSIONS,
  type Permission,
  permissionsOf,
} from './permissions.ts';
export { isNew, PROPOSABLE, type Proposable } from './proposable.ts';
export { ROLE_LABELS, ROLES, type Role, roles } from './roles.ts';
export {
  canBeSharedWith,
  namesItsReaders,
  OPENNESS_RULES,
  STANDING_MEANINGS,
  STANDING_REASONS,
  standings,
  visibilitiesToChoose,
  widens,
} from './sharing.ts';
export { type OpenTo, openToInWords } from './sharing-words.ts';
export { VIEWABLE_LABELS, VIEWABLES, type Viewable, viewables } from './viewing.ts';
export { canSee, type Reader, type Standing, standingsTo, VISIBLE_TO, type Visible } from './visibility.ts';
