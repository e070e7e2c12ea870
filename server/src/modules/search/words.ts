/** How many words of what was typed are looked for. */
const MOST_WORDS = 12;

/** The words of a text as they are compared: lower case, without accents; an apostrophe inside a word stays with it as one sign. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

/** How many slips of the finger a word of this length may have: none in a short one, where they make another word. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /^\p{N}+$/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The full-text query for what a person typed: each word whole, as the beginning of a word, or with slips. Only letters, digits and inner
 * apostrophes of it go in, in lower case, so nothing in it can be read as a sign or an operator of the query language.
 * @param join ALL words must be found, or ANY of them
 */
export function luceneQuery(text: string, join: 'ALL' | 'ANY'): string {
  return wordsForLucene(text)
    .map((word) => {
      const slips = slipsAllowed(word);
      return `${join === 'ALL' ? '+' : ''}(${word}^8 ${word}*^2${slips === 0 ? '' : ` ${word}~${slips}`})`;
    })
    .join(' ');
}

/** The words of a text as the index has them: with accents. */
export function wordsForLucene(text: string): string[] {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  return found.slice(0, MOST_WORDS);
}
