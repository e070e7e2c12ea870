/** Reads paragraphs of a plain-text document by locator, to check quotes against them. */
export interface Passages {
  readonly blocks: number;
  /** The text of a paragraph, white space and quotation marks evened out; undefined where there is none. */
  find(locator: string): string | undefined;
}

/**
 * Splits a document into paragraphs: by printed number ("2.4.2", covering the unnumbered lines that follow it, and "2.6.4 (i)" for one
 * item of it), and into blocks, which are runs of non-empty lines, counted from 1 ("block 7").
 */
export function passagesOf(text: string): Passages {
  const found = new Map<string, string[]>();
  const add = (locator: string, line: string) => found.set(locator, [...(found.get(locator) ?? []), line]);
  let blocks = 0;
  let isInBlock = false;
  let number: string | undefined;
  let item: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isInBlock = false;
      continue;
    }
    if (!isInBlock) blocks += 1;
    isInBlock = true;
    const printed = /^[\s-]*(\d+(?:\.\d+)+)\s/.exec(line)?.[1];
    if (printed !== undefined) item = undefined;
    number = printed ?? number;
    const roman = /^[\s-]*\(([ivx]+)\)\s/.exec(line)?.[1];
    item = roman ?? item;
    add(`block ${blocks}`, line);
    if (number !== undefined) add(number, line);
    if (number !== undefined && item !== undefined) add(`${number} (${item})`, line);
  }
  return {
    blocks,
    find: (locator) => {
      const lines = found.get(locator);
      return lines === undefined ? undefined : even(lines.join(' '));
    },
  };
}

/** White space and quotation marks evened out, for comparing. */
export function even(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();
}
