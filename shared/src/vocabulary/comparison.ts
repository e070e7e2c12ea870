import { defineVocabulary } from './define.ts';

/** How something differs between two days. */
export const comparisonKinds = defineVocabulary({ NEW: 'New', GONE: 'Gone', CHANGED: 'Changed' });
export const COMPARISON_KINDS = comparisonKinds.values;
export const COMPARISON_KIND_LABELS = comparisonKinds.labels;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Why what we hold of two days differs. */
export const changeCauses = defineVocabulary({ WORLD: 'Changed in the world', RECORDED: 'Newly recorded', CORRECTION: 'Corrected' });
export const CHANGE_CAUSES = changeCauses.values;
export const CHANGE_CAUSE_LABELS = changeCauses.labels;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];
