import type { Label } from '../neo4j/model.ts';
import type { DraftLink } from './draft.ts';
import type { Reference } from './editing.ts';

type Ids = readonly string[] | null | undefined;

/** What is given at all, without what is null or was left out. */
export function notNull<T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

/** Links of one type, one to each of these records. For `draft`. */
export function linksTo<T extends string>(type: T, ids: Ids): (DraftLink & { readonly type: T })[] {
  return (ids ?? []).map((to) => ({ type, to }));
}

/** Lists of links that take the place of those held: one left out stays, null empties it. For `amend`. */
export function listsOfLinks(lists: Readonly<Record<string, Ids>>): Record<string, { to: string }[]> {
  const given = Object.entries(lists).filter(([, ids]) => ids !== undefined);
  return Object.fromEntries(given.map(([type, ids]) => [type, (ids ?? []).map((to) => ({ to }))]));
}

/** What a field with several ids speaks of, by place in its list. For `refer`. */
export function referencesIn(field: string, ids: Ids, label: Label | readonly Label[]): Reference[] {
  return (ids ?? []).map((id, i) => ({ field: `${field}.${i}`, id, label }));
}

/** What a field that names one record leads to, as a list: undefined leaves what is held, null is nothing. For `ledTo`. */
export function asList(id: string | null | undefined): string[] | undefined {
  if (id === undefined) return undefined;
  return id === null ? [] : [id];
}

/** Values laid over those held: what is undefined stays, what is null goes. */
export function over(held: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...held, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** An input in which null for what a record cannot be without means: leave it. */
export function withoutNull(input: object, ...needed: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== null || !needed.includes(name)));
}
