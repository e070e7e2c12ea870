import { describe, expect, it } from 'vitest';
import { type Draft, DraftError, draft, fingerprintOf } from '../../../server/src/audit/draft.ts';
import { makeArea, makeFigure, makeOrganisation, makeTie, testId } from '../../testkit/builders.ts';
import { makeAgreement, makeDecision } from '../../testkit/work-builders.ts';

const a = testId('organisation', 'A');
const b = testId('organisation', 'B');
const asset = { name: 'Hall', sortName: 'hall', isNamed: true, kind: 'HALL', searchText: 'Hall' };

describe('a draft', () => {
  it.each<[string, () => Draft, RegExp]>([
    [
      'an unknown property',
      () => draft('Asset', { id: a, properties: { ...asset, colour: 'red' } as never }),
      /^Asset \S+ has no property colour\.$/,
    ],
    [
      'text for a number',
      () => makeAgreement('X', { valuePence: '12' as never }),
      /^Agreement \S+: valuePence is "12", which is not a int\.$/,
    ],
    ['half a penny', () => makeAgreement('X', { valuePence: 0.5 }), /valuePence is 0\.5/],
    ['a day that does not exist', () => makeAgreement('X', { startsOn: '2024-02-30' }), /startsOn is "2024-02-30", which is not a date/],
    ['a moment for a day', () => makeAgreement('X', { startsOn: '2024-02-01T00:00:00Z' }), /startsOn is/],
    ['a point without numbers', () => makeArea('X', { centroid: { latitude: 51, longitude: Number.NaN } }), /centroid is .* not a point/],
    [
      'a list with something else in it',
      () => makeOrganisation('X', { alsoKnownAs: ['Y', 7 as never] }),
      /alsoKnownAs is \["Y",7\], which is not a string\[\]/,
    ],
    ['a missing property', () => draft('Asset', { id: a, properties: { ...asset, kind: undefined as never } }), /^Asset \S+ lacks kind\.$/],
    [
      'a link it cannot have',
      () => draft('Asset', { id: a, properties: asset, links: [{ type: 'LED_BY' as never, to: b }] }),
      /^Asset \S+ cannot have a LED_BY link\.$/,
    ],
    [
      'an unknown property of a link',
      () => draft('Asset', { id: a, properties: asset, links: [{ type: 'OWNED_BY', to: b, properties: { since: '2020-01-01' } }] }),
      /^Asset \S+ OWNED_BY has no property since\.$/,
    ],
    [
      'a link without what it needs one of',
      () => draft('Tie', { id: a, properties: { kind: 'FUNDS', strength: 1, status: 'ASSERTED' }, links: [{ type: 'FROM', to: a }] }),
      /^Tie \S+ has 0 TO links and needs one\.$/,
    ],
    [
      'two links where there can be one',
      () =>
        draft('Decision', {
          id: a,
          properties: { meetingOn: '2024-01-01', isKeyDecision: false },
          links: [a, b].map((to) => ({ type: 'MADE_BY' as const, to })),
        }),
      /^Decision \S+ has 2 MADE_BY links and needs one\.$/,
    ],
    [
      'a part it cannot have',
      () => draft('Area', { id: a, properties: makeArea('X').properties, identifiers: [{ scheme: 'GSS', value: 'E1' }] }),
      /^Area \S+ cannot have a part IDENTIFIED_BY Identifier\.$/,
    ],
    [
      'a wrong value in a part',
      () => makeTie(a, b, { states: [{ status: 'ASSERTED', validTo: '2024' }] }),
      /FactState: validTo is "2024", which is not a date/,
    ],
  ])('refuses %s, naming it', (_, make, message) => {
    expect(make).toThrow(DraftError);
    expect(make).toThrow(message);
  });

  it('takes a property that is not known for one that is not there', () => {
    expect(makeAgreement('X', { valuePence: undefined as never }).properties).not.toHaveProperty('valuePence');
    expect(makeDecision('D1', { body: a, meetingOn: '2024-01-01' }).properties).toMatchObject({ meetingOn: '2024-01-01' });
  });

  it('holds a link once, however often it was given', () => {
    const parties = [
      { to: a, role: 'PRINCIPAL' as const },
      { to: a, role: 'PRINCIPAL' as const },
      { to: a, role: 'DELIVERER' as const },
    ];
    expect(makeAgreement('X', { parties }).links.map((link) => link.properties)).toEqual([{ role: 'PRINCIPAL' }, { role: 'DELIVERER' }]);
  });
});

describe('a fingerprint', () => {
  const figure = (input: object = {}) => makeFigure('Hours', { about: a, value: 600, ...input });

  it('does not mind the order in which things are said', () => {
    const parties = [
      { to: a, role: 'PRINCIPAL' as const },
      { to: b, role: 'DELIVERER' as const },
    ];
    const [one, other] = [makeAgreement('X', { parties }), makeAgreement('X', { parties: parties.toReversed() })];
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  it.each([
    ['a value', { value: 601 }],
    ['a link', { about: b }],
    ['the owner', { owner: b }],
    ['who may see it', { visibility: 'RESTRICTED' }],
    ['who is named as a reader', { restrictedTo: ['p1'] }],
    ['who is kept out', { deniedTo: ['p1'] }],
    ['that it is made up', { isIllustrative: true }],
    ['its evidence', { evidence: [{ source: testId('source', 'S'), locator: '1' }] }],
  ])('changes with %s', (_, input) => {
    expect(fingerprintOf(figure(input))).not.toBe(fingerprintOf(figure()));
  });
});
