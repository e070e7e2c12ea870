import { expect, it } from 'vitest';
import type { OrganisationSentence_OrganisationFragment } from '../../gql/graphql.ts';
import { sentenceAbout } from './sentence.ts';

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));
const base: OrganisationSentence_OrganisationFragment = {
  id: '1',
  name: 'Tide and Table',
  closedOn: null,
  worksOn: named('Loneliness', 'Food'),
  serves: named('Gannet Bay'),
  governs: [],
  ties: { totalCount: 18 },
  unconfirmed: { totalCount: 9 },
  agreements: { totalCount: 2 },
};

it('says what they do, where, and how well they are tied in', () => {
  expect(sentenceAbout(base)).toBe(
    'Tide and Table works on Loneliness and Food in Gannet Bay, has 18 ties (9 not confirmed) and is party to 2 agreements.',
  );
});

it('says nothing of what is not held', () => {
  const bare = { ...base, worksOn: [], serves: [], ties: { totalCount: 0 }, unconfirmed: { totalCount: 0 }, agreements: { totalCount: 0 } };
  expect(sentenceAbout(bare)).toBe('Tide and Table has no tie that is held.');
  const closing = { ...bare, governs: named('Fenland'), closedOn: '2023-04-01' };
  expect(sentenceAbout(closing)).toBe('Tide and Table governs Fenland and has no tie that is held. It closed on 1 April 2023.');
  expect(sentenceAbout(closing, '2023-03-31')).toContain('It closes on 1 April 2023.');
});

it('says when every tie is confirmed, or none', () => {
  const only = { ...base, worksOn: [], serves: [], agreements: { totalCount: 0 } };
  expect(sentenceAbout({ ...only, unconfirmed: { totalCount: 0 } })).toBe('Tide and Table has 18 ties, all confirmed.');
  expect(sentenceAbout({ ...only, unconfirmed: { totalCount: 18 } })).toBe('Tide and Table has 18 ties, none of them confirmed.');
});
