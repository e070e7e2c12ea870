import { expect, it } from 'vitest';
import { dimensionsOf } from './dimension-lines.ts';

const held = [
  { id: 'd1', name: 'People' },
  { id: 'd2', name: 'Culture' },
];

it('keeps a dimension by its name, wherever it stands', () => {
  expect(dimensionsOf('Culture | closed | open\n\nPeople | few | many', held)).toEqual([
    { name: 'Culture', lowEnd: 'closed', highEnd: 'open', dimension: 'd2' },
    { name: 'People', lowEnd: 'few', highEnd: 'many', dimension: 'd1' },
  ]);
});

it('takes a new name in the place of one that is gone for the same put right, and any other for a new one', () => {
  expect(dimensionsOf('Persons | few | many\nMoney | short | ample\nCulture | closed | open', held)).toEqual([
    { name: 'Persons', lowEnd: 'few', highEnd: 'many', dimension: 'd1' },
    { name: 'Money', lowEnd: 'short', highEnd: 'ample' },
    { name: 'Culture', lowEnd: 'closed', highEnd: 'open', dimension: 'd2' },
  ]);
});
