import { expect, it } from 'vitest';
import { summarise } from './summary.ts';

const facts = {
  asAt: '2026-11-22',
  place: 'Merrowshire',
  isKnown: true,
  organisations: 1250,
  provisions: 1,
  ties: 900,
  unconfirmedTies: 300,
  agreements: 1,
  bySector: [
    { sector: 'LOCAL_GOVERNMENT', count: 6 },
    { sector: 'VCSE', count: 1244 },
  ],
};

it.each([
  [
    {},
    'As at 22 November 2026 the Atlas holds 1,250 organisations, 1 provision, 900 ties in Merrowshire; 1 agreement is live. The largest sector is voluntary, community and social enterprise, with 1,244 organisations. 300 of the ties are not confirmed by the other side.',
  ],
  [
    { place: null, bySector: [{ sector: 'NHS', count: 2 }], organisations: 2, ties: 3, unconfirmedTies: 0, agreements: 2 },
    'As at 22 November 2026 the Atlas holds 2 organisations, 1 provision, 3 ties; 2 agreements are live. All ties are confirmed.',
  ],
  [
    { bySector: [], organisations: 0, provisions: 0, ties: 0, agreements: 0 },
    'As at 22 November 2026 the Atlas holds no organisations, no provisions, no ties in Merrowshire; no agreements are live.',
  ],
  [{ isKnown: false }, 'There is no area you may see under this id.'],
])('says what is held: %#', (more, sentence) => {
  expect(summarise({ ...facts, ...more })).toBe(sentence);
});
