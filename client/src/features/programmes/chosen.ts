import type { Chosen } from '../editing/types.ts';

/** A record as a field of a form holds it. */
export const chosen = (record: { readonly id: string; readonly name: string } | null | undefined): Chosen | null =>
  record ? { id: record.id, label: record.name } : null;

/** Several of them. */
export const allChosen = (records: readonly { readonly id: string; readonly name: string }[] | undefined): Chosen[] =>
  (records ?? []).map(({ id, name }) => ({ id, label: name }));

/** Their ids, as an input takes them. */
export const idsOf = (records: readonly Chosen[]): string[] => records.map(({ id }) => id);

/** What is said beside a field that takes a date as a source gives it. */
export const EDTF_HINT = 'A day, a month or a year: 2025-04-01, 2025-04 or 2025.';
