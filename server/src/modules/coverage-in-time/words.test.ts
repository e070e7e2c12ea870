import { describe, expect, it } from 'vitest';
import { calendarInWords, changesInWords } from './words.ts';

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

describe('what changed', () => {
  const nothing = { changed: 0, worse: 0, better: 0, went: 0, came: 0, putRight: 0, toldOfEach: null };
  const told = (more: Partial<Parameters<typeof changesInWords>[0]>) =>
    changesInWords({ place: 'Fen', from: '2026-01-01', to: '2026-06-01', ...nothing, ...more });
  const days = 'between 1 January 2026 and 1 June 2026';

  it('counts cells that went or came with their areas apart from those that stand otherwise', () => {
    expect(told({ changed: 45, worse: 1, better: 1, went: 30, came: 12 })).toBe(
      `3 cells of Fen stand otherwise ${days}: 1 worse, 1 better, 1 neither worse nor better. 30 cells went with their areas, 12 came with new ones.`,
    );
    expect(told({ changed: 2, went: 1, came: 1 })).toBe(`1 cell of Fen went with its area, 1 came with a new one ${days}.`);
    expect(told({ changed: 12, came: 12 })).toBe(`12 cells of Fen came with new areas ${days}.`);
    expect(told({ changed: 2, worse: 1, came: 1 })).toBe(`1 cell of Fen stands otherwise ${days}: 1 worse. 1 cell came with a new area.`);
  });

  it('says what was put right, and what it leaves out', () => {
    expect(told({ putRight: 1 })).toBe(
      `Nothing changed in the coverage of Fen ${days}. 1 fact here was put right or taken out between these days.`,
    );
    expect(told({ changed: 1, better: 1, putRight: 3, toldOfEach: 2_000 })).toBe(
      `1 cell of Fen stands otherwise ${days}: 1 better. 3 facts here were put right or taken out between these days. What happened is told of the latest 2,000 records of each cause only.`,
    );
  });
});
