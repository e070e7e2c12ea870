import { expect, it } from 'vitest';
import { sentenceAbout } from './sentence.ts';

const passage = (source: string, field?: string, says?: string) => ({ source: { id: source }, field, says });

it('counts the sources, and says what they do not agree on', () => {
  expect(sentenceAbout([])).toBe('No source is held for this.');
  expect(sentenceAbout([passage('a'), passage('a', 'strength', 'weekly')])).toBe('It rests on 1 source.');
  expect(sentenceAbout([passage('a', 'strength', 'Weekly'), passage('b', 'strength', ' weekly')])).toBe('It rests on 2 sources.');
  expect(sentenceAbout([passage('a', 'strength', 'weekly'), passage('b', 'strength', 'yearly'), passage('b', 'validFrom', '2020')])).toBe(
    'It rests on 2 sources. They do not agree on strength.',
  );
});
