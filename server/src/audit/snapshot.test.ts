import { describe, expect, it } from 'vitest';
import { draft, fingerprintOf, snapshotOf } from './draft.ts';
import { draftFromSnapshot, rebase, withFields } from './snapshot.ts';

const council = draft('Organisation', {
  id: 'a',
  owner: 'o',
  restrictedTo: ['r'],
  properties: { name: 'A', sortName: 'a', isNamed: true, kind: 'OTHER', sector: 'OTHER', searchText: 'A', openedOn: '2009-04-01' },
  links: [{ type: 'GOVERNS', to: 'p', properties: { validFrom: '2009-04-01' } }],
  identifiers: [{ scheme: 'GB-LAE', value: 'CON' }],
  evidence: [{ source: 's', locator: 'row 1' }],
});
const grant = draft('Agreement', {
  id: 'g',
  properties: { title: 'G', sortName: 'g', kind: 'GRANT', searchText: 'G' },
  stages: [
    { stage: 'LIVE', on: '2020-01-01', setBy: 'a' },
    { stage: 'ENDED', on: '2021-01-01', decision: 'd' },
  ],
});

describe('a draft from what a Change kept', () => {
  it.each([council, grant])('is the draft again', (made) => {
    const again = draftFromSnapshot(made.label, made.id, JSON.stringify(snapshotOf(made)));
    expect(again).toEqual(made);
    expect(fingerprintOf(again)).toBe(fingerprintOf(made));
  });
  it('can be about another record', () => {
    expect(rebase(council, 'b')).toMatchObject({ id: 'b', properties: council.properties });
    expect(rebase(council, 'b').parts.map((part) => part.id)).not.toEqual(council.parts.map((part) => part.id));
  });
  it('can have fields added, each with its evidence', () => {
    const more = withFields(council, { website: 'https://a.example' }, [{ source: 't', locator: 'row 9', field: 'website' }]);
    expect(more.properties.website).toBe('https://a.example');
    expect(more.parts).toHaveLength(3);
  });
});
