import type { CoverageFacts } from '@atlas/shared/coverage';
import { expect, it } from 'vitest';
import type { FactNames } from './facts.rows.ts';
import { factsWithout } from './without.ts';

const sure = { isConfirmed: true, isStale: false, validTo: null };
const link = { ...sure, areas: null, themes: null };
const work = { ...sure, areas: [0], themes: [0] };
const facts: CoverageFacts = {
  asAt: '2026-06-01',
  levels: ['DISTRICT'],
  within: [[]],
  isOpen: [true],
  partOf: [[]],
  rows: [0],
  columns: [0],
  partners: [
    { bodies: ['ward', 'trust'], links: [link, { ...link, validTo: '2027-01-01' }], work: [work] },
    { bodies: ['charity'], links: [link], work: [work] },
  ],
  own: [work, work],
  looks: [],
};
const named = (id: string) => ({ id, isConfirmed: true, isStale: false });
const names: FactNames = {
  areas: ['area'],
  themes: ['theme'],
  partners: [
    {
      id: 'ward',
      work: [named('w')],
      links: [
        { ...named('tie'), kind: 'TIE', through: null },
        { ...named('deal'), kind: 'AGREEMENT', through: null },
      ],
    },
    { id: 'charity', work: [named('x')], links: [{ ...named('grant'), kind: 'AGREEMENT', through: null }] },
  ],
  own: [
    { ...named('y'), body: 'council' },
    { ...named('z'), body: 'service' },
  ],
  ownBodies: ['council', 'service'],
  looks: [],
};
const left = (organisations: string[], links: string[]) => {
  const without = factsWithout(facts, names, { organisations: new Set(organisations), links: new Set(links) });
  expect(without.facts.partners.map(({ links: one }) => one.length)).toEqual(without.names.partners.map(({ links: one }) => one.length));
  return [without.names.partners.map(({ id, links: one }) => [id, ...one.map((each) => each.id)]), without.names.own.map(({ id }) => id)];
};

it.each<[string, string[], string[], unknown]>([
  [
    'nothing',
    [],
    [],
    [
      [
        ['ward', 'tie', 'deal'],
        ['charity', 'grant'],
      ],
      ['y', 'z'],
    ],
  ],
  ['a partner', ['charity'], [], [[['ward', 'tie', 'deal']], ['y', 'z']]],
  ['the body a partner is part of', ['trust'], [], [[['charity', 'grant']], ['y', 'z']]],
  [
    'one of several links',
    [],
    ['tie'],
    [
      [
        ['ward', 'deal'],
        ['charity', 'grant'],
      ],
      ['y', 'z'],
    ],
  ],
  ['a partner’s last link', [], ['grant'], [[['ward', 'tie', 'deal']], ['y', 'z']]],
  [
    'a part of the council',
    ['service'],
    [],
    [
      [
        ['ward', 'tie', 'deal'],
        ['charity', 'grant'],
      ],
      ['y'],
    ],
  ],
])('without %s', (_, organisations, links, is) => {
  expect(left(organisations, links)).toEqual(is);
});
