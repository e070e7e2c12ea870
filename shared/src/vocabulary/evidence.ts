import { defineVocabulary } from './define.ts';

export const sourceKinds = defineVocabulary({
  DOCUMENT: 'Document',
  REGISTER: 'Register',
  SURVEY: 'Survey',
  MEETING: 'Meeting',
  PERSON: 'Person',
});
export const SOURCE_KINDS = sourceKinds.values;
export const SOURCE_KIND_LABELS = sourceKinds.labels;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Labels read before the value: "more than 600 hours"; EXACTLY is said by the bare figure. */
export const figureQualifiers = defineVocabulary({
  EXACTLY: 'Exactly',
  AT_LEAST: 'At least',
  MORE_THAN: 'More than',
  ABOUT: 'About',
  AT_MOST: 'At most',
});
export const FIGURE_QUALIFIERS = figureQualifiers.values;
export const FIGURE_QUALIFIER_LABELS = figureQualifiers.labels;
export type FigureQualifier = (typeof FIGURE_QUALIFIERS)[number];
