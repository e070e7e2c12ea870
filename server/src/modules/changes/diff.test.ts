import { describe, expect, it } from 'vitest';
import { partId } from '../../audit/draft.ts';
import { idsIn, isOnlyVerified, partNames, type Snapshot, snapshotDifferences, snapshotFields } from './diff.ts';

const base: Snapshot = {
  properties: { name: 'A', sortName: 'a', alsoKnownAs: ['X', 'Y'], ownerId: 'o1' },
  links: [
    { type: 'HAS_PARTY', to: 'p1', properties: { role: 'FUNDER' } },
    { type: 'HAS_PARTY', to: 'p2', properties: { role: 'RECIPIENT' } },
  ],
  parts: [{ relationship: 'HAS_STAGE', links: [], stage: 'LIVE', on: '2024-01-01' }],
};
const names = new Map([
  ['o1', 'Council'],
  ['p1', 'Giver'],
]);

describe('a fact that somebody made sure of', () => {
  const fact = (properties: object, links: Snapshot['links'] = []): Snapshot => ({
    properties: { status: 'CONFIRMED', ...properties },
    links,
    parts: [],
  });

  it('says what it said before', () => {
    expect(isOnlyVerified(fact({}), fact({ lastVerifiedOn: '2026-02-01', verifyBy: '2027-02-01' }))).toBe(true);
    expect(isOnlyVerified(fact({ lastVerifiedOn: '2025-02-01' }), fact({ lastVerifiedOn: '2026-02-01' }))).toBe(true);
  });

  it('is changed where anything else differs, and where one of them is not there', () => {
    expect(isOnlyVerified(fact({}), fact({ lastVerifiedOn: '2026-02-01', status: 'ASSERTED' }))).toBe(false);
    expect(isOnlyVerified(fact({}), fact({ lastVerifiedOn: '2026-02-01' }, [{ type: 'CONFIRMED_BY', to: 'p1' }]))).toBe(false);
    expect(isOnlyVerified(null, fact({}))).toBe(false);
  });
});

describe('the difference of two snapshots', () => {
  it('is everything where there was nothing before; what follows from other fields is left out', () => {
    expect(snapshotDifferences('Agreement', null, base, names)).toEqual([
      { field: 'alsoKnownAs', label: 'Other names', before: null, after: 'X, Y' },
      { field: 'hasParty', label: 'Parties', before: null, after: 'Giver (Funder)' },
      { field: 'hasStage', label: 'Stages', before: null, after: 'Live, on 1 January 2024' },
      { field: 'name', label: 'Name', before: null, after: 'A' },
      { field: 'owner', label: 'Kept by', before: null, after: 'Council' },
    ]);
  });

  it('tells of an outline how many points it has, not each of them', () => {
    const outlined: Snapshot = {
      properties: { boundary: '{"type":"Polygon","coordinates":[[[-0.1,52],[1,52],[1,53],[-0.1,52]]]}' },
      links: [],
      parts: [],
    };
    expect(snapshotDifferences('Area', null, outlined, names)).toEqual([
      { field: 'boundary', label: 'Boundary', before: null, after: 'an outline of 4 points' },
    ]);
  });

  it('is what changed, and nothing else', () => {
    const after: Snapshot = { ...base, properties: { ...base.properties, name: 'B', sortName: 'b', alsoKnownAs: ['X', 'Y'] }, parts: [] };
    expect(snapshotDifferences('Agreement', base, after, names)).toEqual([
      { field: 'hasStage', label: 'Stages', before: 'Live, on 1 January 2024', after: null },
      { field: 'name', label: 'Name', before: 'A', after: 'B' },
    ]);
    expect(snapshotDifferences('Agreement', base, base, names)).toEqual([]);
  });

  it('names nobody whom the reader may not see', () => {
    const after: Snapshot = { ...base, links: [...base.links, { type: 'HAS_PARTY', to: 'p3', properties: { role: 'HOST' } }] };
    expect(snapshotDifferences('Agreement', base, after, names)).toEqual([]);
    expect(idsIn(base, after, null)).toEqual(['p1', 'p2', 'o1', 'p3']);
  });

  it('says what a part is called where another part or a passage speaks of it by its id', () => {
    const measure = partId('i1', 'HAS_MEASURE', 'm');
    const value = partId('i1', 'HAS_VALUE', 'v');
    const after: Snapshot = {
      properties: {},
      links: [],
      parts: [
        { relationship: 'HAS_MEASURE', links: [], key: 'm', name: 'Hours given', unit: 'hours' },
        {
          relationship: 'HAS_VALUE',
          links: [{ type: 'OF_MEASURE', to: measure }],
          key: 'v',
          value: 600,
          on: '2014-03',
          onSort: '2014-03-01',
        },
        { relationship: 'EVIDENCED_BY', links: [{ type: 'FROM_SOURCE', to: 's1' }], key: 'e', locator: '2.4.3', field: value },
        { relationship: 'EVIDENCED_BY', links: [{ type: 'FROM_SOURCE', to: 's1' }], key: 'f', locator: '9', field: 'themes' },
      ],
    };
    const known = new Map([['s1', 'Report'], ...partNames('i1', null, after)]);
    expect(snapshotFields('Initiative', after, known).map(({ value: text }) => text)).toEqual([
      '2.4.3, about the value 600 of March 2014, Report; 9, field themes, Report',
      'Hours given, unit hours',
      '600, on March 2014, “Hours given”',
    ]);
    const unknown = snapshotFields('Initiative', after, new Map([['s1', 'Report']])).map(({ value: text }) => text);
    expect(unknown.join(' ')).not.toContain(value.slice(0, 8));
  });

  it('tells parts by their days, and money and sides in words', () => {
    const stage = (on: string, of: string) => ({ relationship: 'HAS_STAGE', key: on, links: [], on, stage: of });
    const after: Snapshot = {
      properties: {},
      links: [],
      parts: [
        stage('2024-10-04', 'BUSINESS_CASE'),
        stage('2025-01-26', 'LIVE'),
        stage('2024-06-10', 'EXPRESSION_OF_INTEREST'),
        { relationship: 'HAS_RESOURCE', key: 'r', links: [], amountPence: 24_600_00, side: 'PASSED' },
      ],
    };
    expect(snapshotFields('Agreement', after, names).map(({ value }) => value)).toEqual([
      '£24,600.00, Passed on',
      'on 10 June 2024, Expression of interest; on 4 October 2024, Business case; on 26 January 2025, Live',
    ]);
  });

  it('gives the whole of one, days, money and choices in words', () => {
    const now: Snapshot = {
      properties: {
        title: 'Toilets',
        kind: 'ASSET_TRANSFER',
        valuePence: 123456,
        startsOn: '2026-04-01',
        validTo: '2027-04-01',
        isIllustrative: true,
      },
      links: [],
      parts: [],
    };
    expect(snapshotFields('Agreement', now, names).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Made up for show: yes',
      'Kind: Asset transfer',
      'Starts: 1 April 2026',
      'Title: Toilets',
      'To: 31 March 2027',
      'Value: £1,234.56',
    ]);
    expect(snapshotFields('Agreement', null, names)).toEqual([]);
  });
});
