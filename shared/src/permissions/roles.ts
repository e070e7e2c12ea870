import { defineVocabulary } from '../vocabulary/define.ts';

export const roles = defineVocabulary({
  VIEWER: 'Viewer',
  BROKER: 'Broker',
  ANALYST: 'Analyst',
  PARTNER: 'Partner',
  STEWARD: 'Steward',
  ADMIN: 'Administrator',
});
export const ROLES = roles.values;
export const ROLE_LABELS = roles.labels;
export type Role = (typeof ROLES)[number];
