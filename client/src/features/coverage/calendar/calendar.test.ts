import { expect, it } from 'vitest';
import { calendarEntry } from '../../../testing/coverage.ts';
import { cellsInWords, hangsInWords, pageOfEntry, predicateOf, subjectOf, whatFalls } from './entry-words.ts';
import { monthsOf } from './months.ts';

it('gives every month, empty ones too, and leaves out what is past', () => {
  const entries = [{ on: '2026-11-02' }, { on: '2026-11-30' }, { on: '2027-01-01' }];
  expect(monthsOf(entries, '2026-11-15', '2027-01-15').map(({ name, entries: found }) => [name, found.length])).toEqual([
    ['November 2026', 1],
    ['December 2026', 0],
    ['January 2027', 1],
  ]);
});

it('says what ends, and by when it is to be decided on', () => {
  const overdue = calendarEntry({ kind: 'DECIDE_BY', on: '2026-08-31', endsOn: '2026-12-31', isOverdue: true });
  expect(predicateOf(overdue)).toBe(
    'was to be decided on by 31 August 2026, by Cabinet: notice and papers no longer fit before its last day, 31 December 2026',
  );
  expect(whatFalls(overdue)).toBe('Was to be decided by');
  expect(predicateOf(calendarEntry({ kind: 'DECIDE_BY', on: '2026-12-03', endsOn: '2026-12-31' }))).toBe(
    'has to be decided on by 3 December 2026, by Cabinet, or it lapses on 31 December 2026',
  );
  expect(predicateOf(calendarEntry({ on: '2026-12-31' }))).toBe('ends on 31 December 2026');
});

it('names an agreement, a tie and a provision, each with its page; what may not be seen has none', () => {
  const end = (id: string, name: string) => ({ id, name });
  const tie = calendarEntry({ agreement: null, tie: { id: 't', kind: 'FUNDS', from: end('a', 'Fen Council'), to: end('b', 'Hub') } });
  const provision = calendarEntry({ agreement: null, provision: { id: 'p', title: null, themes: [end('f', 'Food')] } });
  expect([calendarEntry(), tie, provision].map((entry) => [subjectOf(entry), pageOfEntry(entry)])).toEqual([
    ['Lunch grant', '/agreements/g'],
    ['Fen Council funds Hub', '/facts/t'],
    ['Lunch Club: Food', '/facts/p'],
  ]);
  expect(pageOfEntry(calendarEntry({ agreement: null }))).toBeUndefined();
});

it('says what hangs on it', () => {
  expect([
    hangsInWords(calendarEntry({ cellsHeld: 3, cellsLost: 1 })),
    hangsInWords(calendarEntry({ cellsHeld: 1, cellsLost: 1 })),
    hangsInWords(calendarEntry({ cellsHeld: 2, cellsLost: 2 })),
    hangsInWords(calendarEntry({ cellsHeld: 2, cellsLost: 0 })),
  ]).toEqual([
    'It holds 3 cells, 1 of them alone.',
    'It holds 1 cell, alone.',
    'It holds 2 cells, each of them alone.',
    'It holds 2 cells, which others hold too.',
  ]);
  const own = calendarEntry().cells.map((cell) => ({ ...cell, state: 'COUNCIL_ONLY' as const }));
  expect(hangsInWords({ cellsHeld: 2, cellsLost: 0, cells: own })).toBe(
    'It is what the council itself does in 2 cells, where no partner does anything.',
  );
  expect(cellsInWords(calendarEntry({ cellsHeld: 4 }))).toBe('Food in Fen and 3 more');
});
