import { expect, it } from 'vitest';
import { calendarInWords } from './words.ts';

const day = (of: 'AGREEMENT' | 'TIE' | 'PROVISION', kind: 'ENDS' | 'DECIDE_BY', isOverdue = false) => ({ of, kind, isOverdue });
const said = (...days: ReturnType<typeof day>[]) => calendarInWords({ place: 'Fen', until: '2027-06-01', days });

it('says what ends, what should have been decided on, and what is to be', () => {
  expect(said(day('AGREEMENT', 'DECIDE_BY', true), day('AGREEMENT', 'ENDS'), day('AGREEMENT', 'DECIDE_BY'), day('TIE', 'ENDS'))).toBe(
    '1 agreement and 1 tie under the coverage of Fen end before 1 June 2027. For 1 agreement the day to decide by has passed. 1 agreement is to be decided on before then.',
  );
  expect(said(day('PROVISION', 'ENDS'))).toBe('1 provision under the coverage of Fen ends before 1 June 2027.');
});

it('says so where nothing ends', () => {
  expect(said()).toBe('Nothing under the coverage of Fen ends before 1 June 2027, as things are recorded.');
});
