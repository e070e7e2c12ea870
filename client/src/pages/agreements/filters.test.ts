import { expect, it } from 'vitest';
import { describeWanted, readWanted, sentenceAbout, toFilter, toOrder } from './filters.ts';

const wanted = (search: string) => readWanted({ params: new URLSearchParams(search) });

it('reads the address, passes over what it does not know, and asks the API for the rest', () => {
  const read = wanted('kind=AGENCY&kind=MAGIC&stage=LIVE&party=tide&endsBefore=2027-04-01');
  expect(toFilter(read, 'fen')).toEqual({ kinds: ['AGENCY'], stages: ['LIVE'], party: 'tide', endsBefore: '2027-04-01', within: 'fen' });
  expect(describeWanted(read, 'Fenland', 'Tide and Table')).toBe(
    'of the kind agency agreement, at the stage live, in Fenland, with Tide and Table as a party, ending before 1 April 2027',
  );
  expect(wanted('endsBefore=soon').endsBefore).toBeUndefined();
});

it('sorts by the columns the server can sort by', () => {
  expect(toOrder('-value')).toEqual({ field: 'VALUE', direction: 'DESC' });
  expect(toOrder('parties')).toBeUndefined();
});

it('says how many are live and end soon, but not of a list of chosen stages', () => {
  const counts = { all: 133, live: 78, ending: 1 };
  expect(sentenceAbout(counts, '', wanted(''))).toBe('133 agreements are held. 78 of them are live, 1 of which ends within a year.');
  expect(sentenceAbout(counts, 'in Fenland as at 1 April 2025', wanted(''))).toContain(
    '133 agreements are held: in Fenland as at 1 April 2025. 78',
  );
  expect(sentenceAbout(counts, ' as at 1 April 2025', wanted('stage=LAPSED'))).toBe('133 agreements are held as at 1 April 2025.');
});
