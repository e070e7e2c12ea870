import { expect, it } from 'vitest';
import { decideByInWords, sentenceAbout } from './sentence.ts';

const party = (name: string) => ({ organisation: { id: name, name } });
const base = {
  id: 'a',
  kind: 'AGENCY',
  stage: 'LIVE',
  startsOn: '2025-04-01',
  endsOn: '2028-03-31',
  valuePence: 123_456_700,
  decideBy: null,
} as const;

it('says who, how far, how long and how much', () => {
  expect(sentenceAbout({ ...base, parties: [party('Saltreach Town Council'), party('Merrowshire County Council')] })).toBe(
    'Agency agreement between Saltreach Town Council and Merrowshire County Council, live, 1 April 2025 to 31 March 2028, worth £1.2m.',
  );
});

it('leaves out what is not held', () => {
  const bare = { ...base, stage: null, startsOn: null, endsOn: null, valuePence: null };
  expect(sentenceAbout({ ...bare, parties: [party('Saltreach Town Council')] })).toBe(
    'Agency agreement with Saltreach Town Council, with no stage held.',
  );
});

it('says by when to decide while that can be done', () => {
  const of = (decideBy: string | null, stage: 'LIVE' | 'LEGAL' = 'LIVE') => decideByInWords({ stage, decideBy }, '2026-10-01');
  expect(of('2026-10-14')).toBe('Decide by 14 October 2026 or it lapses.');
  expect(of('2026-09-30')).toContain('has passed');
  expect(of('2026-10-14', 'LEGAL')).toBe('');
  expect(of(null)).toBe('');
});
