import { expect, it } from 'vitest';
import { figureInWords } from './StatedFigures.tsx';

it.each([
  [{ value: 600, qualifier: 'MORE_THAN', unit: 'hours' }, 'more than 600 hours'],
  [{ value: 160, qualifier: 'AT_LEAST', unit: 'agency agreements' }, 'at least 160 agency agreements'],
  [{ value: 15, qualifier: 'EXACTLY', unit: 'key partners' }, '15 key partners'],
  [{ value: 1_000_000, qualifier: 'AT_LEAST', unit: '£' }, 'at least £1,000,000'],
] as const)('says %j as the source does', (figure, words) => {
  expect(figureInWords(figure)).toBe(words);
});
