/** Of so many letters at most. */
const MOST = 100;

/** "who-works-with-whom-in-merrowshire-2026-11-22": words as the name of a file, without its ending; letters lose their accents. */
export function fileNameOf(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MOST);
}
