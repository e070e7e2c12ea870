export type { CoverageFacts, CoverageLink, CoverageLook, CoveragePartner, CoverageWork } from './facts.ts';
export { type CoverageCellFacts, CoverageGrid, type CoverageHold } from './grid.ts';
export { CHECK_MONTHS, COVERAGE_DEFINITION, COVERAGE_RULE, PARTNER_ROLES, PARTNER_STRENGTH } from './rule.ts';
export { cellSentence, coverageSummary, PARTNERS_NAMED } from './sentences.ts';
export { byWhomAlone } from './single-points.ts';
