import { seededRandom } from '@atlas/shared/network';
import { describe, expect, it } from 'vitest';
import { editDistance } from './distance.ts';
import { match, rank } from './rank.ts';
import { luceneQuery, wordsOf } from './words.ts';

const candidate = (name: string, ...texts: string[]) => ({ id: name, name, texts: [name, ...texts] });
const order = (typed: string, ...names: string[]) =>
  rank(
    typed,
    names.map((name) => candidate(name)),
  ).map(({ name }) => name);
const score = (typed: string, name: string) => match(typed, candidate(name))?.score ?? 0;

describe('rank', () => {
  it('puts the exact name first, then what begins with it, then where it is a word, then with slips', () => {
    expect(order('ely', 'Elyham', 'City of Ely Council', 'Ely and District Forum', 'Ely')[0]).toBe('Ely');
    expect(order('ely', 'City of Ely Council', 'Ely and District Forum')).toEqual(['Ely and District Forum', 'City of Ely Council']);
    expect(order('cambridgeshire', 'Cambrigeshire Mind', 'East Cambridgeshire', 'Cambridgeshire', 'Cambridgeshire County Council')).toEqual(
      ['Cambridgeshire', 'Cambridgeshire County Council', 'East Cambridgeshire', 'Cambrigeshire Mind'],
    );
  });

  it('forgives slips: dropped, added, changed and swapped letters', () => {
    for (const typed of ['Cornwal', 'Cornwalll', 'Cornwell', 'Conrwall', 'cornwal council'])
      expect(score(typed, 'Cornwall Council')).toBeGreaterThan(0.4);
    expect(score('cambrigeshire', 'Cambridgeshire')).toBeGreaterThan(0.4);
    expect(score('ely', 'Elm')).toBe(0);
    expect(score('1061169', '1061168')).toBe(0);
  });

  it('scores above 0 and at most 1, and 1 for the very name whatever its case, accents and article', () => {
    for (const [typed, name] of [
      ['THE LIVING WELL', 'Living Well'],
      ['cafe society', 'Café Society'],
      ["st mary's hall", 'St Mary’s Hall'],
    ] as const)
      expect(score(typed, name)).toBe(1);
    for (const typed of ['c', 'co', 'cornwall', 'council of cornwall']) {
      expect(score(typed, 'Cornwall Council')).toBeGreaterThan(0);
      expect(score(typed, 'Cornwall Council')).toBeLessThan(1);
    }
  });

  it('says what matched: another name or a register number where the name does worse', () => {
    const trust = candidate('The Befrienders', 'Wisbech Companions', '1061169');
    expect(match('befrienders', trust)).toEqual({ matchedOn: 'The Befrienders', score: 1 });
    expect(match('wisbech comp', trust)?.matchedOn).toBe('Wisbech Companions');
    expect(match('1061169', trust)).toEqual({ matchedOn: '1061169', score: 0.98 });
    expect(match('parish', trust)).toBeUndefined();
  });

  it('orders equals by length, name and id', () => {
    const same = ['b', 'a'].map((id) => ({ id, name: 'Ely', texts: [] }));
    expect(rank('ely', same).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('luceneQuery', () => {
  it('asks for each word whole, as a beginning and with slips', () => {
    expect(luceneQuery('Ely Council', 'ALL')).toBe('+(ely^8 ely*^2) +(council^8 council*^2 council~1)');
    expect(luceneQuery('cambrigeshire', 'ANY')).toBe('(cambrigeshire^8 cambrigeshire*^2 cambrigeshire~2)');
  });

  it('lets no sign of the query language through', () => {
    const signs = '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / AND OR NOT';
    expect(luceneQuery(`a${signs} b`, 'ALL')).toBe('+(a^8 a*^2) +(and^8 and*^2) +(or^8 or*^2) +(not^8 not*^2) +(b^8 b*^2)');
    expect(luceneQuery('name:secret) OR (visibility:*', 'ANY')).not.toContain(':');
  });

  it('takes twelve words at most', () => {
    expect(luceneQuery('a b c d e f g h i j k l m n', 'ALL').split('+(')).toHaveLength(13);
  });
});

it('finds words in any script and keeps inner apostrophes', () => {
  expect(wordsOf('St Mary’s – Llŷn & 北京!')).toEqual(['st', "mary's", 'llyn', '北京']);
  expect(wordsOf('?!… ')).toEqual([]);
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['cornwal', 'cornwall', 1],
    ['conrwall', 'cornwall', 1],
    ['abc', 'xyz', 3],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('gives up above the most', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is never above the number of slips made', () => {
    const random = seededRandom(3);
    const letter = () => String.fromCharCode(97 + Math.floor(random() * 4));
    for (let round = 0; round < 200; round++) {
      const word = Array.from({ length: 3 + Math.floor(random() * 6) }, letter);
      const typed = [...word];
      const slips = Math.floor(random() * 3);
      for (let slip = 0; slip < slips; slip++) typed.splice(Math.floor(random() * typed.length), Math.floor(random() * 2), letter());
      expect(editDistance(word.join(''), typed.join(''), 9)).toBeLessThanOrEqual(slips);
    }
  });
});
