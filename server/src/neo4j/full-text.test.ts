import { expect, it } from 'vitest';
import { fullTextQuery } from './full-text.ts';

it.each([
  ['Fenland  County', '+fenland* +county*'],
  ['O’Brien', "+(o'brien* o’brien*)"],
  ['name:"x" OR *~ (y)', '+name* +x* +or* +y*'],
  ['Café ＡＢＣ 7', '+café* +abc* +7*'],
  [Array(20).fill('a').join(' '), Array(12).fill('+a*').join(' ')],
  [' *** ', undefined],
])('%s', (text, query) => {
  expect(fullTextQuery(text)).toBe(query);
});
