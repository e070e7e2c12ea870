import { formatPounds } from '@atlas/shared/money';
import { dayInWords } from '../../lib/wording.ts';

/** A field that two people changed, each their own way. */
export interface FieldConflict {
  readonly field: string;
  readonly label: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly chosen: 'MINE' | 'THEIRS';
}

/** A field that only somebody else changed: theirs stands. */
export interface TakenOver {
  readonly field: string;
  readonly label: string;
  readonly before: unknown;
  readonly now: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Names of the fields in which two versions differ. */
export function differences(one: Values, other: Values): string[] {
  return Object.keys({ ...one, ...other }).filter((field) => !isSame(one[field], other[field]));
}

/**
 * Puts two versions of one record together: what only one side changed is taken from that side, what both changed is mine until
 * chosen otherwise.
 */
export function merged(
  base: Values,
  mine: Values,
  theirs: Values,
  labels: Readonly<Record<string, string | undefined>>,
): { values: Values; conflicts: FieldConflict[]; takenOver: TakenOver[] } {
  const changedByMe = new Set(differences(base, mine));
  const both = differences(mine, theirs).filter((field) => changedByMe.has(field) && !isSame(base[field], theirs[field]));
  return {
    values: { ...theirs, ...Object.fromEntries([...changedByMe].map((field) => [field, mine[field]])) },
    conflicts: both.map((field) => ({
      field,
      label: labels[field] ?? field,
      mine: mine[field],
      theirs: theirs[field],
      chosen: 'MINE',
    })),
    takenOver: differences(base, theirs)
      .filter((field) => !changedByMe.has(field))
      .map((field) => ({ field, label: labels[field] ?? field, before: base[field], now: theirs[field] })),
  };
}

/** What is known of ids that fields hold: the names they stand for. */
export type Names = ReadonlyMap<string, string>;

/** A field's value in words: names for ids, pounds for pence, days as they are read. */
export function inWords(value: unknown, field = '', names: Names = new Map()): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (Array.isArray(value)) return value.map((one) => inWords(one, field, names)).join(isOfParts(value[0]) ? '; ' : ', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return field.endsWith('Pence') ? formatPounds(value) : String(value);
  if (typeof value === 'string') {
    const name = names.get(value);
    if (name !== undefined) return name;
    if (/^[A-Z]+(_[A-Z]+)+$|^[A-Z]{5,}$/.test(value)) return sentenceCase(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value;
  }
  if (typeof value !== 'object') return String(value);
  if ('label' in value) return String(value.label);
  const said = Object.entries(value).filter(([key, one]) => key !== 'id' && key !== 'key' && !isNothing(one));
  return said.length === 0 ? 'nothing' : said.map(([key, one]) => inWords(one, key, names)).join(', ');
}

const isOfParts = (value: unknown) => typeof value === 'object' && value !== null && !('label' in value);
const isNothing = (value: unknown) => value === null || value === undefined || value === '';

/** A word of a vocabulary as it is read: "Local government" for LOCAL_GOVERNMENT. */
const sentenceCase = (word: string) => word.charAt(0) + word.slice(1).replaceAll('_', ' ').toLowerCase();
