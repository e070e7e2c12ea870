/**
 * What a person typed as a full-text query that finds all of its words, each as the beginning of a word.
 * @returns undefined where there is no word in it
 */
export function fullTextQuery(text: string): string | undefined {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  return words
    .slice(0, 12)
    .map((word) => `+${word.toLowerCase()}*`)
    .join(' ');
}
