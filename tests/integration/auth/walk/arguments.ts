import { council, principalIdOf } from './readers.ts';
import { anchorId, markOf } from './specimens.ts';
import { gssCodeOf } from './values.ts';

const organisation = anchorId('Organisation');

/** What fields are given that ask for something, and those that give more when they are. */
const given: Readonly<Record<string, string>> = {
  'Coverage.pastVerifyBy': 'first: 2',
  'CoverageCalendar.entries': 'first: 3',
  'CoverageCalendarEntry.cells': 'first: 1',
  'Query.agreementPipeline': 'first: 50',
  'Query.areaByGssCode': `gssCode: "${gssCodeOf(anchorId('Area'))}"`,
  'Query.askLoad': `within: "${anchorId('Area')}", for: ["${council.id}"], first: 200`,
  'Query.boardAgenda': `body: "${organisation}", first: 50, most: 50`,
  'Query.changesBetween': 'from: "2020-01-01", to: "2099-01-01", first: 200',
  'Query.changes': 'first: 200',
  'Query.coverage': `input: { within: "${anchorId('Area')}", level: PARISH, framework: "${anchorId('Framework')}", for: ["${council.id}"], asAt: "2026-05-01" }`,
  'Query.coverageChanges': `input: { within: "${anchorId('Area')}", level: PARISH, framework: "${anchorId('Framework')}", for: ["${council.id}"], asAt: "2026-05-01" }, from: "2026-04-30", to: "2026-05-01"`,
  'Query.coverageOverTime': `input: { within: "${anchorId('Area')}", level: PARISH, framework: "${anchorId('Framework')}", for: ["${council.id}"], asAt: "2026-05-01" }, days: ["2026-05-01"]`,
  'Coverage.cell': `area: "${anchorId('Area')}", theme: "${anchorId('Theme')}"`,
  'Query.dependency': `on: ["${organisation}"], within: "${anchorId('Area')}", level: PARISH, framework: "${anchorId('Framework')}", for: ["${council.id}"], asAt: "2026-05-01"`,
  'Query.funds': 'first: 50',
  'Query.introductions': `from: "${organisation}", to: "${council.id}", first: 10`,
  'Query.network': `input: { around: ["${organisation}"], hops: 1, compareWith: "2020-06-01" }`,
  'Query.novations': `from: ["${organisation}", "${council.id}"]`,
  'Query.organisationByIdentifier': `scheme: "LOCAL", value: "${markOf('Organisation', 'P')} ${organisation.slice(0, 8)}"`,
  'Query.organisationDuplicates': `name: "${markOf('Organisation', 'P')} ${organisation.slice(0, 8)} searchText specimen"`,
  'Query.overview': `within: "${anchorId('Area')}"`,
  'Query.partnerFinder': `input: { area: "${anchorId('Area')}", theme: "${anchorId('Theme')}", for: ["${council.id}"], first: 50 }`,
  'Query.principal': `id: "${principalIdOf('VIEWER')}"`,
  'Query.recordAt': `id: "${organisation}", revision: 1`,
  'Query.personalReads': `about: "${anchorId('Person')}"`,
  'Query.responsibilityLedger': 'first: 50, onlyWithout: false',
  'Query.search': 'text: "specimen", first: 50',
  'Query.sessionsOf': `principal: "${principalIdOf('VIEWER')}"`,
  'Query.subjectExtract': `id: "${anchorId('Person')}"`,
  'Query.workList': 'first: 200',
};

/** Arguments of the walk, by the name of the field. */
export const walkArguments = (coordinate: string): string | undefined => given[coordinate];
