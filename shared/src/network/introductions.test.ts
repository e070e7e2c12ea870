import { describe, expect, it } from 'vitest';
import { findIntroductions, type IntroductionRequest, type IntroductionTie, reasonSentences, seededRandom } from './index.ts';
import { cheapestPaths } from './introductions/paths.ts';

const asAt = '2026-11-22';
const tie = (from: string, to: string, more: Partial<IntroductionTie> = {}): IntroductionTie => ({
  id: `${from}-${to}`,
  from,
  to,
  layer: 'DECLARED',
  kind: 'WORKS_WITH',
  strength: 4,
  status: 'CONFIRMED',
  lastVerifiedOn: '2026-09-01',
  verifyBy: '2027-03-02',
  ...more,
});
function ask(ties: IntroductionTie[], more: Partial<IntroductionRequest> & { degrees?: Record<string, number> } = {}) {
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  const organisations = ids.map((id) => ({ id, degree: more.degrees?.[id] ?? 3, isNamed: true }));
  return findIntroductions({ from: 'a', to: 'z', organisations, ties, asAt, ...more });
}
const routes = (ties: IntroductionTie[], more?: Parameters<typeof ask>[1]) =>
  ask(ties, more).map(({ organisationIds }) => organisationIds.join(''));
const twoWays = (left: Partial<IntroductionTie>, right: Partial<IntroductionTie>) => [
  tie('a', 'l', left),
  tie('l', 'z', left),
  tie('a', 'r', right),
  tie('r', 'z', right),
];

describe('findIntroductions', () => {
  it.each([
    ['the stronger tie', { strength: 2 }, { strength: 4 }],
    ['the confirmed tie', { status: 'ASSERTED' }, { status: 'CONFIRMED' }],
    ['the unconfirmed tie over the disputed one', { status: 'DISPUTED' }, { status: 'ASSERTED' }],
    ['the fresh tie', { verifyBy: '2026-06-01' }, {}],
    ['the tie that is less overdue', { verifyBy: '2025-01-01' }, { verifyBy: '2026-06-01' }],
    ['the verified tie', { lastVerifiedOn: null, verifyBy: null }, {}],
  ] as const)('prefers %s', (_, worse, better) => {
    expect(routes(twoWays(worse, better))).toEqual(['arz', 'alz']);
  });

  it('prefers fewer hops, other things being equal, and more where they are much better', () => {
    expect(routes([tie('a', 'b'), tie('b', 'c'), tie('c', 'z'), tie('a', 'd'), tie('d', 'z')])).toEqual(['adz', 'abcz']);
    const weak = { strength: 1, status: 'DISPUTED' } as const;
    expect(routes([tie('a', 'b'), tie('b', 'c'), tie('c', 'z'), tie('a', 'd', weak), tie('d', 'z', weak)])).toEqual(['abcz', 'adz']);
  });

  it('goes round a hub', () => {
    expect(routes(twoWays({}, {}), { degrees: { l: 360 } })).toEqual(['arz', 'alz']);
  });

  it('breaks ties by id, whatever order and direction the ties come in', () => {
    const ties = twoWays({}, {});
    expect(routes(ties)).toEqual(['alz', 'arz']);
    expect(routes([...ties].reverse())).toEqual(['alz', 'arz']);
    const turned = ties.map((one) => ({ ...one, from: one.to, to: one.from }));
    expect(ask(turned).map(({ score }) => score)).toEqual(ask(ties).map(({ score }) => score));
  });

  it('scores a path the same from both ends', () => {
    const ties = [tie('a', 'b', { strength: 2 }), tie('b', 'c'), tie('c', 'z', { status: 'ASSERTED' })];
    expect(ask(ties, { from: 'z', to: 'a' })[0]?.score).toBe(ask(ties)[0]?.score);
    expect(ask(ties)[0]?.score).toBeCloseTo(0.5 * 0.85 * 0.85 * 0.75 * 0.8 * 0.8, 5);
  });

  it('takes the most useful of parallel ties and says which', () => {
    const [route] = ask([
      tie('a', 'z', { id: 't2', strength: 1 }),
      tie('a', 'z', { id: 't1', strength: 5 }),
      tie('z', 'a', { id: 't3', strength: 5 }),
    ]);
    expect(route?.ties.map(({ id }) => id)).toEqual(['t1']);
    expect(route?.score).toBeCloseTo(0.95, 5);
  });

  it('keeps to maxHops, to first, and to named organisations', () => {
    const long = [tie('a', 'b'), tie('b', 'c'), tie('c', 'z')];
    expect(routes(long, { maxHops: 2 })).toEqual([]);
    expect(routes(long, { maxHops: 3 })).toEqual(['abcz']);
    expect(routes(twoWays({}, {}), { first: 1 })).toEqual(['alz']);
    const unnamed = ['a', 'b', 'z'].map((id) => ({ id, degree: 2, isNamed: id !== 'b' }));
    expect(routes([tie('a', 'b'), tie('b', 'z')], { organisations: unnamed })).toEqual([]);
  });

  it('finds nothing where nobody leads there, and refuses what makes no sense', () => {
    expect(routes([tie('a', 'b'), tie('y', 'z')])).toEqual([]);
    expect(routes([tie('b', 'c')])).toEqual([]);
    expect(() => ask([tie('a', 'z')], { to: 'a' })).toThrow('two different organisations');
    expect(() => ask([tie('a', 'z')], { maxHops: 9 })).toThrow('maxHops is a whole number from 1 to 8, not 9');
    expect(() => ask([tie('a', 'z')], { first: 0 })).toThrow('first is a whole number from 1');
    expect(() => ask([tie('a', 'z', { strength: 6 })])).toThrow('Tie a-z has the strength 6');
  });
});

describe('cheapestPaths', () => {
  it('finds what trying every path finds', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 40; round++) {
      const ids = Array.from({ length: 8 }, (_, index) => `n${index}`);
      const steps = new Map(ids.map((id) => [id, new Map<string, number>()]));
      for (let line = 0; line < 14; line++) {
        const [a, b] = [ids[Math.floor(random() * 8)] as string, ids[Math.floor(random() * 8)] as string];
        const cost = 1 + Math.floor(random() * 4);
        if (a === b) continue;
        steps.get(a)?.set(b, cost);
        steps.get(b)?.set(a, cost);
      }
      const costs = new Map(ids.map((id) => [id, Math.floor(random() * 3)]));
      const passing = (id: string) => costs.get(id) ?? 0;
      const all: number[] = [];
      const walk = (path: string[], cost: number) => {
        const at = path.at(-1) as string;
        if (at === 'n7') all.push(cost);
        else if (path.length <= 4)
          for (const [next, step] of steps.get(at) ?? [])
            if (!path.includes(next)) walk([...path, next], cost + step + (at === 'n0' ? 0 : passing(at)));
      };
      walk(['n0'], 0);
      const found = cheapestPaths({ steps, passing }, 'n0', 'n7', { maxSteps: 4, count: 6 });
      expect(found.map(({ cost }) => cost)).toEqual(all.sort((a, b) => a - b).slice(0, 6));
      expect(new Set(found.map(({ ids: path }) => path.join())).size).toBe(found.length);
      for (const { ids: path } of found) expect(new Set(path).size).toBe(path.length);
    }
  });
});

describe('reasons', () => {
  const names: Record<string, string> = { a: 'Merrow Council', b: 'Ely Hub', z: 'Fen Trust' };
  const sentences = (ties: IntroductionTie[], more?: Parameters<typeof ask>[1]) =>
    reasonSentences(ask(ties, more)[0]?.reasons ?? [], (id) => names[id] ?? id);

  it('are data that point at their tie and organisation', () => {
    const [route] = ask([tie('b', 'a', { kind: 'REFERS_TO', id: 't1', status: 'ASSERTED' }), tie('b', 'z', { id: 't2' })], {
      degrees: { b: 40 },
    });
    expect(route?.reasons).toEqual([
      { kind: 'THROUGH', organisationIds: ['b'] },
      { kind: 'TIE', tieId: 't1', between: ['a', 'b'], layer: 'DECLARED', tieKind: 'REFERS_TO', forward: false },
      { kind: 'STRENGTH', tieId: 't1', between: ['a', 'b'], strength: 4 },
      { kind: 'UNCONFIRMED_TIE', tieId: 't1', between: ['a', 'b'] },
      { kind: 'VERIFIED_TIE', tieId: 't1', between: ['a', 'b'], lastVerifiedOn: '2026-09-01' },
      { kind: 'TIE', tieId: 't2', between: ['b', 'z'], layer: 'DECLARED', tieKind: 'WORKS_WITH', forward: true },
      { kind: 'STRENGTH', tieId: 't2', between: ['b', 'z'], strength: 4 },
      { kind: 'CONFIRMED_TIE', tieId: 't2', between: ['b', 'z'] },
      { kind: 'VERIFIED_TIE', tieId: 't2', between: ['b', 'z'], lastVerifiedOn: '2026-09-01' },
      { kind: 'HUB', organisationId: 'b', degree: 40 },
    ]);
  });

  it('read as British English', () => {
    expect(
      sentences([tie('b', 'a', { kind: 'REFERS_TO', status: 'ASSERTED' }), tie('b', 'z', { verifyBy: '2026-10-01' })], {
        degrees: { b: 40 },
      }),
    ).toEqual([
      'By way of Ely Hub.',
      'Merrow Council receives referrals from Ely Hub: strength 4 of 5 (works jointly), not confirmed by the other side, last verified on 1 September 2026.',
      'Ely Hub works with Fen Trust: strength 4 of 5 (works jointly), confirmed, last verified on 1 September 2026 and due again since 1 October 2026.',
      'Ely Hub has 40 partners, so it is asked by many.',
    ]);
  });

  it('say what lines other than ties are', () => {
    const line = (layer: IntroductionTie['layer'], kind: string) =>
      tie('z', 'a', { layer, kind, strength: null, status: null, lastVerifiedOn: null, verifyBy: null });
    expect(sentences([line('AGREEMENT', 'LEASE')])).toEqual([
      'Merrow Council and Fen Trust are already in touch.',
      'Merrow Council and Fen Trust are parties to a live agreement.',
    ]);
    expect(sentences([line('FUNDING', 'GRANT')])[1]).toBe('Merrow Council is funded by Fen Trust under an agreement.');
    expect(sentences([line('CONTACT', 'WORKSHOP')])[1]).toBe('Merrow Council and Fen Trust met in the last 12 months.');
    expect(sentences([tie('a', 'z', { status: 'DISPUTED', lastVerifiedOn: null, verifyBy: null })])[1]).toBe(
      'Merrow Council works with Fen Trust: strength 4 of 5 (works jointly), disputed, never verified.',
    );
  });
});
