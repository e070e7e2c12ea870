import { TOMBSTONE } from './tombstone.ts';

/**
 * Texts that nobody puts right by hand: what was proposed and answered, and what a request for information asked and held, stay as they were
 * said, with whoever said it. Where the name of somebody who is erased stands in them, it goes with them. By the kind of record; `fields` are
 * those of its parts: passages of sources, and fields that are disclosed.
 */
export const SAID_FOR_GOOD = {
  Proposal: { own: ['why', 'answer', 'input', 'patch', 'by', 'decidedBy'], fields: ['locator', 'quote', 'says', 'saidBy'] },
  InformationRequest: { own: ['asked', 'topic', 'reviewNote'], fields: [] },
  DisclosedRecord: { own: ['recordName'], fields: ['value', 'reason', 'reviewNote'] },
} as const;
export type SaidForGood = keyof typeof SAID_FOR_GOOD;

/** A value with a tombstone wherever one of these names stands as a word of its own; in JSON within a text too. */
export function withoutNames<T>(value: T, names: readonly string[]): T {
  if (names.length === 0) return value;
  const words = names.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return replaced(value, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')) as T;
}

/** What a Change kept of such a record, without these names in what was said. */
export function withoutNamesKept(label: SaidForGood, text: string, names: readonly string[]): string {
  const { own, fields } = SAID_FOR_GOOD[label];
  const snapshot = JSON.parse(text) as { properties: Record<string, unknown>; parts: Record<string, unknown>[] };
  const clean = (values: Record<string, unknown>, texts: readonly string[]) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, texts.includes(name) ? withoutNames(value, names) : value]));
  const parts = snapshot.parts.map((part) => clean(part, fields));
  // In the order the writer keeps them.
  const inOrder = parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return JSON.stringify({ ...snapshot, properties: clean(snapshot.properties, own), parts: inOrder });
}

function replaced(value: unknown, names: RegExp): unknown {
  if (typeof value === 'string') {
    const inner = parsed(value);
    return inner === undefined ? value.replaceAll(names, TOMBSTONE.name) : JSON.stringify(replaced(inner, names));
  }
  if (Array.isArray(value)) return value.map((one) => replaced(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, names)]));
}

/** A text that is an object in JSON, as the input of a proposal is kept. */
function parsed(text: string): object | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
