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

/** A field's value in words. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    if (/^[A-Z]+(_[A-Z]+)+$|^[A-Z]{5,}$/.test(value)) return sentenceCase(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value;
  }
  if (typeof value === 'object') return 'label' in value ? String(value.label) : Object.values(value).map(inWords).join(', ');
  return String(value);
}

/** A word of a vocabulary as it is read: "Local government" for LOCAL_GOVERNMENT. */
const sentenceCase = (word: string) => word.charAt(0) + word.slice(1).replaceAll('_', ' ').toLowerCase();
