import { expect, it } from 'vitest';
import { sentenceAbout } from './sentence.ts';

it('tells the last day of a place, not the day after it', () => {
  const place = {
    __typename: 'Area' as const,
    id: 'm',
    name: 'Merrowshire',
    level: 'COUNTY' as const,
    closedOn: '2027-04-01',
    within: [],
    governedBy: [],
    contains: [],
  };
  expect(sentenceAbout(place, '2027-03-31')).toContain('Its last day is 31 March 2027.');
  expect(sentenceAbout(place, '2027-04-01')).toContain('Its last day was 31 March 2027.');
  expect(sentenceAbout({ ...place, closedOn: null })).not.toContain('last day');
});
