import { addDays, todayInLondon } from '@atlas/shared/time';
import { describe, expect, it } from 'vitest';
import { draft, type StateDraft } from '../../audit/draft.ts';
import { UserErrors } from '../../user-errors.ts';
import { changedOn, dated, dayOf, ended, followedBy, turned } from './fact-life.ts';

const today = todayInLondon();
const tie = (properties: { validFrom?: string; validTo?: string; stateFrom?: string } = {}, states: StateDraft[] = []) =>
  draft('Tie', {
    id: 't',
    properties: { kind: 'FUNDS', strength: 3, status: 'ASSERTED', ...properties },
    states,
    links: [
      { type: 'FROM', to: 'a' },
      { type: 'TO', to: 'b' },
    ],
  });
const failure = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserErrors) return error.errors.map(({ field, code }) => `${field?.join('.')} ${code}`).join();
    throw error;
  }
  return 'none';
};

describe('a fact that turns', () => {
  it('keeps what it said until then, unless it had not begun', () => {
    expect(turned(tie({ validFrom: '2024-01-01' }), { strength: 5 }, '2025-01-01')).toEqual({
      properties: { strength: 5, stateFrom: '2025-01-01' },
      states: [{ status: 'ASSERTED', strength: 3, disputeReason: undefined, validFrom: '2024-01-01', validTo: '2025-01-01' }],
    });
    expect(turned(tie({ validFrom: '2025-01-01' }), { strength: 5 }, '2025-01-01')).toEqual({ properties: { strength: 5 } });
    expect(turned(tie({ stateFrom: '2025-01-01' }), { strength: 5 }, '2025-01-01')).toEqual({ properties: { strength: 5 } });
  });

  it('does so while it holds, and after it last did', () => {
    expect(failure(() => turned(tie({ validFrom: '2025-01-01' }), {}, '2024-12-31'))).toBe('on INVALID');
    expect(failure(() => turned(tie({ validTo: '2025-01-01' }), {}, '2025-01-01'))).toBe('on CONFLICT');
    expect(failure(() => turned(tie({ stateFrom: '2025-01-01' }), {}, '2024-01-01', 'changedOn'))).toBe('changedOn CONFLICT');
    expect(failure(() => dayOf(addDays(today, 1)))).toBe('on INVALID');
    expect(failure(() => changedOn('2025-01-01', false))).toBe('changedOn INVALID');
    expect(dayOf(null)).toBe(today);
  });
});

describe('a fact that ends', () => {
  it('does so after it began, once', () => {
    expect(ended(tie({ validFrom: '2024-01-01' }), '2024-01-02')).toEqual({ properties: { validTo: '2024-01-02' } });
    expect(failure(() => ended(tie({ validFrom: '2024-01-01' }), '2024-01-01'))).toBe('on INVALID');
    expect(failure(() => ended(tie({ validTo: '2024-01-01' }), '2024-06-01'))).toBe('on CONFLICT');
  });

  it('is again what it was on its last day', () => {
    const states = [
      { status: 'ASSERTED', strength: 2, validFrom: '2024-01-01', validTo: '2024-06-01' },
      { status: 'DISPUTED', strength: 2, disputeReason: 'Why', validFrom: '2024-06-01', validTo: '2025-01-01' },
    ];
    const held = tie({ validFrom: '2024-01-01', stateFrom: '2025-01-01' }, states);
    expect(ended(held, '2025-01-02')).toEqual({ properties: { validTo: '2025-01-02' } });
    const was = { status: 'DISPUTED', strength: 2, disputeReason: 'Why', stateFrom: '2024-06-01' };
    expect(ended(held, '2025-01-01')).toEqual({
      properties: { ...was, validTo: '2025-01-01' },
      states: states.slice(0, 1),
      links: { CONFIRMED_BY: [] },
    });
    expect(ended(held, '2024-06-01')).toEqual({
      properties: { status: 'ASSERTED', strength: 2, disputeReason: null, stateFrom: null, validTo: '2024-06-01' },
      states: [],
      links: { CONFIRMED_BY: [], DISPUTED_BY: [] },
    });
    const unknown = ended(tie({ stateFrom: '2025-01-01' }), '2024-06-01');
    expect(unknown).toEqual({ properties: { validTo: '2024-06-01', stateFrom: null } });
  });

  it('is followed by one that nobody has confirmed yet', () => {
    const next = followedBy(
      tie({ validFrom: '2024-01-01', stateFrom: '2024-06-01' }, [{ status: 'ASSERTED', validTo: '2024-06-01' }]),
      '2025-01-01',
      365,
    );
    expect(next).toMatchObject({
      parts: [],
      properties: { strength: 3, status: 'ASSERTED', validFrom: '2025-01-01', verifyBy: '2026-01-01' },
    });
    expect(next.properties.stateFrom).toBeUndefined();
    expect(next.id).not.toBe('t');
  });
});

describe('the days of a fact', () => {
  const past = [{ status: 'ASSERTED', strength: 2, validFrom: '2024-01-01', validTo: '2024-06-01' }];
  const turnedTie = tie({ validFrom: '2024-01-01', stateFrom: '2024-06-01' }, past);

  it('may be put right, and its first state with them', () => {
    expect(dated(turnedTie, { validFrom: '2023-01-01' }).states).toEqual([{ ...past[0], validFrom: '2023-01-01' }]);
    expect(dated(turnedTie, { validTo: '2025-01-01' }).properties).toEqual({ validFrom: undefined, validTo: '2025-01-01' });
  });

  it('leave room for what happened within them', () => {
    expect(failure(() => dated(turnedTie, { validFrom: '2024-06-01' }))).toBe('validFrom INVALID');
    expect(failure(() => dated(turnedTie, { validTo: '2024-06-01' }))).toBe('validTo INVALID');
    expect(failure(() => dated(turnedTie, { validTo: '2023-06-01' }))).toBe('validTo INVALID');
  });
});
