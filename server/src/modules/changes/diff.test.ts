import { describe, expect, it } from 'vitest';
import { idsIn, type Snapshot, snapshotDifferences, snapshotFields } from './diff.ts';

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
