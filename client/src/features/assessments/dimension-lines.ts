interface Held {
  readonly id: string;
  readonly name: string;
}

/**
 * The dimensions typed one a line: name, low end, high end, with bars between them. Each line is the one held by its name; a line of a new name
 * in the place of one whose name is gone is that one put right.
 */
export function dimensionsOf(text: string, held: readonly Held[]) {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((part) => part.trim()));
  const isNamed = ({ name }: Held) => lines.some(([typed]) => typed === name);
  return lines.map(([name = '', lowEnd = '', highEnd = ''], index) => {
    const there = held[index];
    const same = held.find((one) => one.name === name) ?? (there && !isNamed(there) ? there : undefined);
    return { name, lowEnd, highEnd, ...(same ? { dimension: same.id } : {}) };
  });
}
