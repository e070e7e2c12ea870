import { describe, expect, it } from 'vitest';
import { liveSpan, stageOn } from './life.ts';

const stages = [
  { stage: 'EXPRESSION_OF_INTEREST', on: '2024-01-10' },
  { stage: 'LIVE', on: '2024-06-01' },
  { stage: 'UNDER_REVIEW', on: '2025-01-01' },
  { stage: 'LIVE', on: '2025-02-01' },
] as const;

describe('liveSpan', () => {
  it('stays live through a review and ends with its last day', () => {
    expect(liveSpan(stages, '2026-06-01')).toEqual({ liveFrom: '2024-06-01', liveTo: '2026-06-01' });
  });
  it('is open while nothing ends it', () => {
    expect(liveSpan(stages, undefined)).toEqual({ liveFrom: '2024-06-01' });
  });
  it('ends on the day it was withdrawn, when that comes first', () => {
    expect(liveSpan([...stages, { stage: 'WITHDRAWN', on: '2025-09-09' }], '2026-06-01').liveTo).toBe('2025-09-09');
  });
  it('spans the time between when it comes back, and says that it has breaks', () => {
    const back = [...stages, { stage: 'LEGAL', on: '2025-03-01' }, { stage: 'LIVE', on: '2025-05-01' }] as const;
    expect(liveSpan(back, undefined)).toEqual({ liveFrom: '2024-06-01', liveWithBreaks: true });
    expect(liveSpan([...back, { stage: 'ENDED', on: '2025-09-09' }], '2026-06-01')).toEqual({
      ...{ liveFrom: '2024-06-01', liveTo: '2025-09-09', liveWithBreaks: true },
    });
  });
  it('does not come back after its end', () => {
    const late = [...stages, { stage: 'LEGAL', on: '2025-03-01' }, { stage: 'LIVE', on: '2026-07-01' }] as const;
    expect(liveSpan(late, '2026-06-01')).toEqual({ liveFrom: '2024-06-01', liveTo: '2025-03-01' });
  });
  it('takes the last stage of a day', () => {
    expect(liveSpan([...stages, { stage: 'LEGAL', on: '2025-03-01' }, { stage: 'LIVE', on: '2025-03-01' }], undefined)).toEqual({
      liveFrom: '2024-06-01',
    });
  });
  it('is never live before it was', () => {
    expect(liveSpan([{ stage: 'BUSINESS_CASE', on: '2024-01-10' }], '2026-06-01')).toEqual({});
  });
});

describe('stageOn', () => {
  it('gives the stage of the day', () => {
    expect(stageOn('AGENCY', stages, '2026-06-01', '2024-03-01')).toBe('EXPRESSION_OF_INTEREST');
    expect(stageOn('AGENCY', stages, '2026-06-01', '2025-01-15')).toBe('UNDER_REVIEW');
    expect(stageOn('AGENCY', stages, '2026-06-01', '2023-01-01')).toBeNull();
  });
  it('lapses on the day after its last, but a grant ends', () => {
    expect(stageOn('AGENCY', stages, '2026-06-01', '2026-05-31')).toBe('LIVE');
    expect(stageOn('AGENCY', stages, '2026-06-01', '2026-06-01')).toBe('LAPSED');
    expect(stageOn('GRANT', stages, '2026-06-01', '2026-06-01')).toBe('ENDED');
  });
  it('does not lapse what never was live', () => {
    expect(stageOn('AGENCY', [{ stage: 'DECISION', on: '2024-01-10' }], '2024-06-01', '2025-01-01')).toBe('DECISION');
  });
});
