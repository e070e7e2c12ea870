/** How many words of what was typed are looked for. */
const MOST_WORDS = 12;

/**
 * What a person typed as a full-text query that finds all of its words, each as the beginning of a word. Only letters, digits and
 * apostrophes inside a word go in, so nothing in it can be read as an operator.
 * @returns undefined where there is no word in it
 */
export function fullTextQuery(text: string): string | undefined {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return undefined;
  return words.slice(0, MOST_WORDS).map(term).join(' ');
}

/** The two apostrophes are different letters to the index, and names have either. */
function term(word: string): string {
  const [straight, curled] = [word.replaceAll('’', "'"), word.replaceAll("'", '’')];
  return straight === curled ? `+${word}*` : `+(${straight}* ${curled}*)`;
}
