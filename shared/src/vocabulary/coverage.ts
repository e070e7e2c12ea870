import { defineVocabulary } from './define.ts';

export const coverageStates = defineVocabulary({
  COVERED: 'Covered',
  FRAGILE: 'Fragile',
  PARTLY: 'Partly covered',
  COUNCIL_ONLY: 'Council only',
  NONE: 'Nobody found',
  NOT_CHECKED: 'Not checked',
});
export const COVERAGE_STATES = coverageStates.values;
export const COVERAGE_STATE_LABELS = coverageStates.labels;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export const coverageReasons = defineVocabulary({
  SOLE_PARTNER: 'One partner only',
  ENDING: 'Ending soon',
  UNCONFIRMED: 'Not confirmed',
  STALE: 'Not verified lately',
  WIDER_ONLY: 'Only through work on a wider area',
  SOME_PLACES: 'Some places only',
  SOME_PARTS: 'Some parts of the theme only',
});
export const COVERAGE_REASONS = coverageReasons.values;
export const COVERAGE_REASON_LABELS = coverageReasons.labels;
export type CoverageReason = (typeof COVERAGE_REASONS)[number];

/** By what an organisation is a partner of a council. */
export const coverageLinks = defineVocabulary({
  AGREEMENT: 'Agreement',
  TIE: 'Tie',
  MEMBERSHIP: 'The council belongs to it',
});
export const COVERAGE_LINK_LABELS = coverageLinks.labels;
export type CoverageLinkKind = (typeof coverageLinks.values)[number];

/** Areas as they are on a day, or as they were before those of that day followed them. */
export const coverageBoundaries = defineVocabulary({
  NEW: 'On the boundaries of the day',
  OLD: 'On the boundaries before',
});
export type CoverageBoundaries = (typeof coverageBoundaries.values)[number];

/** What falls on a day in the calendar of coverage. */
export const calendarKinds = defineVocabulary({
  DECIDE_BY: 'Decide by',
  ENDS: 'Ends',
});
export const CALENDAR_KIND_LABELS = calendarKinds.labels;
export type CalendarKind = (typeof calendarKinds.values)[number];
