import { defineVocabulary } from '../vocabulary/define.ts';
import { roles } from './roles.ts';

const { VIEWER, BROKER, ANALYST, PARTNER } = roles.labels;

/** Whom a steward can see the Atlas as: a role of their own council, one who speaks for an organisation, or nobody who is signed in. */
export const viewables = defineVocabulary({ ANYBODY: 'Anybody, not signed in', VIEWER, BROKER, ANALYST, PARTNER });
export const VIEWABLES = viewables.values;
export const VIEWABLE_LABELS = viewables.labels;
export type Viewable = (typeof VIEWABLES)[number];
