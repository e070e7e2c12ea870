/** A closed list of words shared by Cypher, GraphQL, TypeScript and the screen, each with its label in sentence case. */
export interface Vocabulary<T extends string> {
  /** In the order the contract gives them; also the order to show them in. */
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  /** True, and narrows, when the text is one of the values. */
  is(text: unknown): text is T;
}

/** Builds a vocabulary from a table of value → label; the table's order is kept. */
export function defineVocabulary<const L extends Readonly<Record<string, string>>>(labels: L): Vocabulary<Extract<keyof L, string>> {
  type T = Extract<keyof L, string>;
  const values = Object.freeze(Object.keys(labels) as T[]);
  const known = new Set<unknown>(values);
  return { values, labels: labels as Readonly<Record<T, string>>, is: (text: unknown): text is T => known.has(text) };
}
