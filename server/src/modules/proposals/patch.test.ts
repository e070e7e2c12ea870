import { expect, it } from 'vitest';
import type { Snapshot } from '../changes/diff.ts';
import { clashes, isEmpty, keysOfPatch, only, patchBetween } from './patch.ts';

const held: Snapshot = {
  properties: { title: 'Lunches', status: 'ASSERTED' },
  links: [
    { type: 'ON_THEME', to: 'a' },
    { type: 'ON_THEME', to: 'b' },
    { type: 'IN_AREA', to: 'fen' },
  ],
  parts: [{ relationship: 'HAS_STATE', status: 'ASSERTED', links: [] }],
};
const with_ = (over: Partial<Snapshot>): Snapshot => ({ ...held, ...over });

it('keeps of a record what differs, before and after, and nothing else', () => {
  const patch = patchBetween(held, with_({ properties: { title: 'Suppers', status: 'ASSERTED' }, links: held.links.slice(1) }));
  expect(patch).toEqual({
    before: { properties: { title: 'Lunches' }, links: held.links.slice(0, 2), parts: [] },
    after: { properties: { title: 'Suppers' }, links: held.links.slice(1, 2), parts: [] },
  });
  expect([...keysOfPatch(patch)].sort()).toEqual(['link ON_THEME', 'property title']);
});

it('is empty where only an order differs, and never for what is new', () => {
  expect(isEmpty(patchBetween(held, with_({ links: held.links.toReversed() })))).toBe(true);
  expect(isEmpty(patchBetween(null, held))).toBe(false);
  expect(patchBetween(null, held).after).toBe(held);
});

it('clashes with what was changed of the same since, be it put in or taken away', () => {
  const patch = patchBetween(held, with_({ properties: { title: 'Suppers', status: 'ASSERTED', note: 'New' } }));
  expect(clashes(patch, held)).toEqual([]);
  expect(clashes(patch, with_({ links: [] }))).toEqual([]);
  expect(clashes(patch, with_({ properties: { title: 'Dinners', status: 'CONFIRMED' } }))).toEqual(['property title']);
  expect(clashes(patch, with_({ properties: { ...held.properties, note: 'Theirs' } }))).toEqual(['property note']);
  expect(clashes(patchBetween(null, held), held)).toEqual([]);
});

it('tells of a snapshot what is asked for alone', () => {
  expect(only(held, new Set(['part HAS_STATE']))).toEqual({ properties: {}, links: [], parts: held.parts });
});
