import { expect, it } from 'vitest';
import { beginningOfAreas, endOf, successionInWords } from './succession-words.ts';

const area = (name: string, more: object = {}) => ({ id: name, name, closedOn: null, predecessors: [], successors: [], ...more });
const north = { id: 'north', name: 'North', closedOn: '2023-04-01' };
const south = { id: 'south', name: 'South', closedOn: '2023-04-01' };
const older = { id: 'older', name: 'Older', closedOn: '1974-04-01' };

it('says of a closing area what follows it, before its day and after it', () => {
  const end = endOf(area('Shire', { closedOn: '2027-04-01', successors: [area('East'), area('West')] }));
  expect(end && successionInWords(end, '2026-11-30')).toBe('Shire gives way to East and West on 1 April 2027');
  expect(end && successionInWords(end, '2027-04-01')).toBe('Shire gave way to East and West on 1 April 2027');
  expect(endOf(area('Shire', { closedOn: '2027-04-01' }))).toBeUndefined();
  expect(endOf(area('Shire', { successors: [area('East')] }))).toBeUndefined();
});

it('takes the last time that others gave way, up to a day, each of them once', () => {
  const whole = area('Whole', { predecessors: [older, north, south] });
  const other = area('Other', { predecessors: [north] });
  const last = beginningOfAreas([whole, other, area('Old')]);
  expect(last && successionInWords(last)).toBe('North and South gave way to Whole and Other on 1 April 2023');
  expect(beginningOfAreas([whole], '2000-01-01')?.before).toEqual([older]);
  expect(beginningOfAreas([whole], '1950-01-01')).toBeUndefined();
});
