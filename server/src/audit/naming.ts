const smallWords = new Set(['of', 'and', 'the', 'upon', 'on', 'in', 'le', 'with', 'at', 'by', 'under', 'for', 'to', 'de', 'y', 'nan']);
const shortened = new Set(['dr', 'drs', 'st', 'sts', 'mr', 'mrs', 'ms', 'ltd', 'rd', 'ctr', 'str', 'nr', 'grp']);
const capitals = new Set([
  'NHS',
  'PCN',
  'GP',
  'GPS',
  'ICB',
  'ICS',
  'CIC',
  'CIO',
  'UK',
  'CA',
  'CCA',
  'MCA',
  'YMCA',
  'PMS',
  'APMS',
  'UCC',
  'WIC',
  'OOH',
]);

/** A name that a register writes in one case, as people write it: "ST HELENS AND KNOWSLEY NHS TRUST" is "St Helens and Knowsley NHS Trust". */
export function properName(text: string): string {
  const words = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/([\s\-/().,]+)/);
  return words.map((word, i) => (i % 2 === 1 ? word : properWord(word, i === 0 || /[(/]/.test(words[i - 1] ?? '')))).join('');
}

function properWord(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  if (capitals.has(word.toUpperCase())) return word.toUpperCase();
  if (smallWords.has(lower) && !first) return lower;
  const isInitials = /^[A-Z]{1,4}$/i.test(word) && !/[aeiouy]/i.test(word) && !shortened.has(lower);
  if (isInitials) return word.toUpperCase();
  return lower
    .replace(/^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^([OD]['’])(\p{L})/u, (_, start: string, letter: string) => start + letter.toUpperCase());
}

/** What is left of a name when case, accents, punctuation and "&" are taken out: equal for names that differ in nothing else. */
export function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name as lists sort it: lower-case, without a leading "the". */
export function sortName(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** What search looks through: the names and numbers a record goes by. */
export function searchText(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== '').join(' | ');
}
