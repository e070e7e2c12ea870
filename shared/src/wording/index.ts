/** A whole number as it is read: 1,714. */
export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** "1 line", "2 lines", "no lines". */
export function count(value: number, noun: string): string {
  return `${value === 0 ? 'no' : number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** The verb for so many. */
export function isOrAre(value: number): string {
  return value === 1 ? 'is' : 'are';
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The same with a capital in front. */
export function upperFirst(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}
