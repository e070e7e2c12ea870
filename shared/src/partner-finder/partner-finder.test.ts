import { describe, expect, it } from 'vitest';
import { weigh } from './score.ts';
import { partnerFactSentence } from './sentences.ts';
import { PARTNER_FACT_KINDS, PARTNER_FINDER_DEFINITION, PARTNER_WEIGHTS, type PartnerFactKind } from './weights.ts';

const facts = (...kinds: PartnerFactKind[]) => kinds.map((kind, id) => ({ kind, id }));
const score = (...kinds: PartnerFactKind[]) => weigh(facts(...kinds)).score;

describe('the score of a possible partner', () => {
  it.each<[string, PartnerFactKind[], number]>([
    ['nothing', [], 0],
    ['the sum of its kinds', ['NEXT_DOOR', 'OFFER', 'KNOWN'], 7],
    ['a kind once', ['NEXT_DOOR', 'NEXT_DOOR'], 3],
    ['one team that asks is no burden', ['OFFER', 'ASKED'], 2],
    ['each team after the first counts against', ['OFFER', 'ASKED', 'ASKED', 'ASKED'], 0],
    ['more may count against it than for it', ['ONE_STEP', 'ASKED', 'ASKED', 'ASKED', 'ASKED'], -2],
  ])('%s', (_, kinds, is) => {
    expect(score(...kinds)).toBe(is);
  });

  it('is the sum of what the facts told add, whatever order they came in', () => {
    const mixed = facts('ASKED', 'KNOWN', 'NEXT_DOOR', 'NEXT_DOOR', 'NEXT_DOOR', 'NEXT_DOOR', 'ASKED', 'INSIDE');
    const { told, score: sum } = weigh(mixed);
    expect(told.map(({ kind }) => kind)).toEqual(['INSIDE', 'NEXT_DOOR', 'NEXT_DOOR', 'NEXT_DOOR', 'KNOWN', 'ASKED', 'ASKED']);
    expect(told.reduce((all, { weight }) => all + weight, 0)).toBe(sum);
    expect(weigh(mixed.toReversed()).score).toBe(sum);
  });

  it('is defined in words, with every weight', () => {
    for (const kind of PARTNER_FACT_KINDS) expect(PARTNER_FINDER_DEFINITION.formula, kind).toContain(` ${Math.abs(PARTNER_WEIGHTS[kind])}`);
  });

  it('tells each kind of fact in a sentence of its own', () => {
    const told = PARTNER_FACT_KINDS.map((kind) => partnerFactSentence({ kind, theme: 'Advice', place: 'Far', other: 'Aid' }));
    expect(new Set(told).size).toBe(PARTNER_FACT_KINDS.length);
    for (const sentence of told) expect(sentence).toMatch(/(Advice|Far|Aid).*\.$/);
  });
});
