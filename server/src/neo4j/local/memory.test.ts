import { expect, test } from 'vitest';
import { memorySizes } from './memory.ts';

const gigabyte = 1024 ** 3;

test.each([
  [2, { heap: 512, pageCache: 256 }],
  [8, { heap: 1024, pageCache: 1024 }],
  [16, { heap: 2048, pageCache: 2048 }],
  [256, { heap: 4096, pageCache: 4096 }],
])('a machine of %i GB', (gigabytes, sizes) => {
  expect(memorySizes(gigabytes * gigabyte)).toEqual(sizes);
});
