import { describe, expect, it } from 'vitest';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { confirmationOf, type NetworkLine } from './lines.ts';
import type { NetworkQuestion } from './network.question.ts';
import { type SummaryFacts, summarise } from './summary.ts';

const member = (name: string, degree: number) => ({ organisation: { id: name, name } as OrganisationRow, degree });
const line = (status: NetworkLine['status']) => ({ status }) as NetworkLine;
const question: NetworkQuestion = {
  start: { kind: 'WITHIN', id: 'm' },
  hops: 1,
  expand: [],
  limit: 500,
  asAt: '2026-11-22',
  compareWith: undefined,
  lines: {},
  members: {},
};

function about(more: Partial<SummaryFacts>, asked: Partial<NetworkQuestion> = {}) {
  const members = more.members ?? [member('A', 2), member('B', 1), member('C', 1), member('D', 0)];
  const lines = more.lines ?? [line('CONFIRMED'), line(null)];
  const totals = { totalNodes: members.length, totalTies: lines.length, truncated: false };
  return summarise({
    names: ['Merrowshire'],
    members,
    lines,
    confirmation: confirmationOf(lines),
    ...totals,
    ...more,
    question: { ...question, ...asked },
  });
}

describe('the sentence about a network', () => {
  it('counts what is shown', () => {
    expect(about({})).toBe(
      '4 organisations and 2 lines in Merrowshire or within 1 step of those there as at 22 November 2026. 1 has no line here. The tie is confirmed. The best connected is A, with 2 partners.',
    );
  });

  it('says of how much it is a part', () => {
    expect(about({ totalNodes: 1714, totalTies: 4022, truncated: true }, { hops: 2, start: { kind: 'AROUND', ids: ['a'] } })).toMatch(
      /^4 of 1,714 organisations and 2 of 4,022 lines within 2 steps of Merrowshire as at 22 November 2026: the nearest, then the best connected\. The tie/,
    );
  });

  it('speaks of the ties of the whole and of the best connected of the part', () => {
    const part = { totalNodes: 1714, totalTies: 4022, truncated: true, confirmation: { ties: 900, unconfirmed: 300, disputed: 12 } };
    expect(about(part)).toMatch(
      /Of 900 ties, 300 are not confirmed by the other side, 12 of them disputed\. The best connected of those shown is A, with 2 partners\.$/,
    );
    expect(about({ ...part, members: ['A', 'B', 'C', 'D'].map((name) => member(name, 3)) })).toMatch(
      /4 of those shown are best connected, with 3 partners each\.$/,
    );
  });

  it.each([
    [{ kind: 'AROUND', ids: ['a'] }, 0, ['A'], 'among A as'],
    [{ kind: 'AROUND', ids: ['a', 'b'] }, 1, ['A', 'B'], 'within 1 step of A and B as'],
    [{ kind: 'AROUND', ids: ['a'] }, 2, ['A', 'B', 'C', 'D', 'E'], 'within 2 steps of A, B and 3 others as'],
    [{ kind: 'WITHIN', id: 'm' }, 0, ['Merrowshire'], 'in Merrowshire as'],
    [{ kind: 'PROGRAMME', id: 'p' }, 0, ['Big Local'], 'taking part in Big Local as'],
    [{ kind: 'PROGRAMME', id: 'p' }, 1, ['Big Local'], 'taking part in Big Local or within 1 step of those who do as'],
  ] as const)('says where: %j, %i', (start, hops, names, where) => {
    expect(about({ names }, { start, hops })).toContain(` lines ${where} at 22 November 2026.`);
  });

  it('counts the ties that are not confirmed, and of those the disputed', () => {
    const lines = [line('ASSERTED'), line('DISPUTED'), line('CONFIRMED'), line(null)];
    expect(about({ lines })).toContain(' Of 3 ties, 2 are not confirmed by the other side, 1 of them disputed. ');
    expect(about({ lines: [line('ASSERTED'), line('ASSERTED')] })).toContain(' None of the 2 ties is confirmed by the other side. ');
    expect(about({ lines: [line('ASSERTED'), line('CONFIRMED')] })).toContain(' Of 2 ties, 1 is not confirmed by the other side. ');
    expect(about({ lines: [line('DISPUTED')] })).toContain(' The tie is disputed. ');
    expect(about({ lines: [line(null)] })).not.toContain('tie');
  });

  it('names the best connected where they are few, and counts them where they are many', () => {
    expect(about({ members: ['A', 'B', 'C'].map((name) => member(name, 2)) })).toContain(
      'The best connected are A, B and C, with 2 partners each.',
    );
    expect(about({ members: ['A', 'B', 'C', 'D'].map((name) => member(name, 3)) })).toContain(
      '4 are best connected, with 3 partners each.',
    );
    expect(about({ members: [member('A', 1), member('B', 1)] })).not.toContain('best connected');
  });

  it('says when nobody has a line', () => {
    expect(about({ members: [member('A', 0), member('B', 0)], lines: [] })).toMatch(/None of them has a line here\.$/);
    expect(about({ members: [member('A', 0)], lines: [] })).toBe(
      '1 organisation and no lines in Merrowshire or within 1 step of those there as at 22 November 2026. It has no line here.',
    );
  });

  it('says by what it was chosen', () => {
    expect(about({}, { lines: { layers: ['FUNDING'], minStrength: 3 }, members: { sectors: ['VCSE'] } })).toContain(
      'as at 22 November 2026, chosen by layer, strength and sector.',
    );
  });

  it('says when there is nothing to show, and why', () => {
    const none = { members: [], lines: [] };
    expect(about(none)).toBe('No organisation is found in Merrowshire or within 1 step of those there as at 22 November 2026.');
    expect(about({ ...none, names: [] })).toBe('Nothing to show: there is no area you may see under this id.');
    expect(about({ ...none, names: [] }, { start: { kind: 'AROUND', ids: ['a', 'b'] } })).toBe(
      'Nothing to show: there is no organisation you may see under these ids.',
    );
    expect(about({ ...none, names: ['Old Council'] }, { start: { kind: 'AROUND', ids: ['a'] } })).toBe(
      'Old Council is not there as at 22 November 2026.',
    );
  });
});
