import { formatDay, formatEdtf, formatPeriod, isEdtf, isIsoDate, lastDayFromValidTo } from '@atlas/shared/time';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** "1,234". */
export const formatCount = (count: number): string => whole.format(count);

/** "1 organisation", "1,234 organisations"; the plural is the noun with an s unless given. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${nounFor(count, one, many)}`;
}

/** "organisation" for one, "organisations" for any other number. */
export const nounFor = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

/** "a", "a and b", "a, b and c"; "a, b or c" where any of them will do. */
export function listOf(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first few, then "and 3 more". */
export function fewOf(words: readonly string[], most: number): string {
  return words.length <= most ? listOf(words) : `${words.slice(0, most).join(', ')} and ${formatCount(words.length - most)} more`;
}

/** "22 November 2026"; nothing for no day. */
export const dayInWords = (day: string | null | undefined): string => (isIsoDate(day) ? formatDay(day) : '');

/** A source's date in words; a text that is not EDTF is shown as it is, for the reader can still make sense of it. */
export const edtfInWords = (text: string | null | undefined): string => (text == null ? '' : isEdtf(text) ? formatEdtf(text) : text);

/** When a fact holds, with its last day rather than the exclusive end. */
export function validityInWords({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }): string {
  return formatPeriod(validFrom ?? null, lastDayFromValidTo(validTo ?? null));
}

/** Between two of a source's dates: "spring 2014 to 2016", "from 2014", "until 2016"; nothing where neither is given. */
export function spanInWords(startsOn: string | null | undefined, endsOn: string | null | undefined): string {
  if (startsOn && endsOn) return startsOn === endsOn ? edtfInWords(startsOn) : `${edtfInWords(startsOn)} to ${edtfInWords(endsOn)}`;
  if (startsOn) return `from ${edtfInWords(startsOn)}`;
  return endsOn ? `until ${edtfInWords(endsOn)}` : '';
}

/** First letter in upper case, for words that begin a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter in lower case, for words that go on with one. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What stands in the place of something that this reader may not see. */
export const UNSEEN = {
  somebody: 'somebody you may not see',
  something: 'something you may not see',
  record: 'a record you may not see',
  party: 'a party you may not see',
  parties: 'parties you may not see',
} as const;

const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** "22 November 2026 at 16:05", London time. */
export const momentInWords = (moment: string): string => momentFormat.format(new Date(moment));
