import { describe, expect, it } from 'vitest';
import { idsIn, type Snapshot, snapshotDifferences } from './diff.ts';

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
    expect(snapshotDifferences(null, base, names)).toEqual([
      { field: 'alsoKnownAs', before: null, after: 'X, Y' },
      { field: 'hasParty', before: null, after: 'Giver (role FUNDER)' },
      { field: 'hasStage', before: null, after: 'stage LIVE, on 2024-01-01' },
      { field: 'name', before: null, after: 'A' },
      { field: 'owner', before: null, after: 'Council' },
    ]);
  });

  it('is what changed, and nothing else', () => {
    const after: Snapshot = { ...base, properties: { ...base.properties, name: 'B', sortName: 'b', alsoKnownAs: ['X', 'Y'] }, parts: [] };
    expect(snapshotDifferences(base, after, names)).toEqual([
      { field: 'hasStage', before: 'stage LIVE, on 2024-01-01', after: null },
      { field: 'name', before: 'A', after: 'B' },
    ]);
    expect(snapshotDifferences(base, base, names)).toEqual([]);
  });

  it('names nobody whom the reader may not see', () => {
    const after: Snapshot = { ...base, links: [...base.links, { type: 'HAS_PARTY', to: 'p3', properties: { role: 'HOST' } }] };
    expect(snapshotDifferences(base, after, names)).toEqual([]);
    expect(idsIn(base, after, null)).toEqual(['p1', 'p2', 'o1', 'p3']);
  });
});
