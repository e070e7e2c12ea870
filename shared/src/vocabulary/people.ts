import { defineVocabulary } from './define.ts';

export const roleKinds = defineVocabulary({
  OFFICER: 'Officer',
  COUNCILLOR: 'Councillor',
  CHAIR: 'Chair',
  TRUSTEE: 'Trustee',
  CLERK: 'Clerk',
  OTHER: 'Other post',
});
export const ROLE_KINDS = roleKinds.values;
export const ROLE_KIND_LABELS = roleKinds.labels;
export type RoleKind = (typeof ROLE_KINDS)[number];

export const contactWays = defineVocabulary({
  EMAIL: 'E-mail',
  PHONE: 'Telephone',
  TEXT: 'Text message',
  LETTER: 'Letter',
  IN_PERSON: 'In person',
  THROUGH_SOMEBODY: 'Through somebody else',
});
export const CONTACT_WAYS = contactWays.values;
export const CONTACT_WAY_LABELS = contactWays.labels;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const capacityKinds = defineVocabulary({ PEOPLE: 'People', SPACE: 'Space', MONEY: 'Money', SKILL: 'Skill' });
export const CAPACITY_KINDS = capacityKinds.values;
export const CAPACITY_KIND_LABELS = capacityKinds.labels;
export type CapacityKind = (typeof CAPACITY_KINDS)[number];

export const workKinds = defineVocabulary({
  FOLLOW_UP: 'Follow-up',
  VERIFICATION: 'Verification due',
  OBLIGATION: 'Obligation due',
  DECIDE_BY: 'Decision due',
  STUCK: 'Agreement stuck',
  DISPUTE: 'Dispute',
  PROPOSAL: 'Proposal to decide on',
});
export const WORK_KINDS = workKinds.values;
export const WORK_KIND_LABELS = workKinds.labels;
export type WorkKind = (typeof WORK_KINDS)[number];
