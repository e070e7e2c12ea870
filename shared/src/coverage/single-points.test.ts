import { expect, it } from 'vitest';
import { byWhomAlone } from './single-points.ts';

it.each([
  ['nobody holds it', [], []],
  ['one holds it: it, and the body it is part of', [['ward', 'trust']], ['ward', 'trust']],
  [
    'two of one body hold it: the body alone',
    [
      ['ward a', 'trust'],
      ['ward b', 'trust'],
    ],
    ['trust'],
  ],
  ['a body and its part hold it: the body', [['trust'], ['ward', 'trust']], ['trust']],
  ['two independent ones hold it', [['a'], ['b']], []],
])('%s', (_, holders, alone) => {
  expect(byWhomAlone(holders)).toEqual(alone);
});
