/** "who-works-with-whom-in-merrowshire-2026-11-22": the title and the day as a file's name, without its ending. */
export function fileNameOf(title: string, day: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${words.slice(0, 80)}-${day}`;
}
