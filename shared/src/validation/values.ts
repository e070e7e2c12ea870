import { z } from 'zod';
import { isEdtf, isIsoDate } from '../time/index.ts';
import { textSchema } from './text.ts';

/** The first and last day that anything recorded here happens on: what lies outside is a slip of the keys. */
const [FIRST_DAY, LAST_DAY] = ['1800-01-01', '2199-12-31'];
const dayWritten = 'a day written YYYY-MM-DD, such as 2026-11-22';
export const isoDateSchema = textSchema({
  what: 'Date',
  expected: `${dayWritten}, from ${FIRST_DAY} to ${LAST_DAY}`,
  test: (text) => isIsoDate(text) && text >= FIRST_DAY && text <= LAST_DAY,
});
/** The day a body came into being or went: some are older than 1800. */
export const historicDateSchema = textSchema({
  what: 'Date',
  expected: `${dayWritten}, from 1000-01-01 to ${LAST_DAY}`,
  test: (text) => isIsoDate(text) && text <= LAST_DAY,
});

export const edtfSchema = textSchema({
  what: 'Date',
  expected: 'ISO 8601-2 (EDTF), such as 2013-09, 2023-23 for autumn 2023, 2014? or XXXX-02-07',
  test: isEdtf,
});

const NAME_LENGTH = 300;
/** The name of a record: one line, with runs of spaces made one. */
export const nameSchema = textSchema({
  what: 'Name',
  expected: `1 to ${NAME_LENGTH} characters with at least one letter or digit`,
  test: (text) => text.length <= NAME_LENGTH && /[\p{L}\p{N}]/u.test(text),
  tidy: (text) => text.replaceAll(/\s+/g, ' '),
});

/** An address on the web. One without a scheme is taken as https; nothing but http and https is let through. */
export const websiteSchema = textSchema({
  what: 'Website',
  expected: 'an address such as https://www.example.org',
  test: isWebAddress,
  tidy: (text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`),
});

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && username === '';
}

/** Strength of a tie, 1 (aware of) to 5 (integrated). */
export const strengthSchema = z
  .int({ error: ({ input }) => `Strength ${String(input)} is not valid: expected a whole number from 1 to 5.` })
  .refine((value) => value >= 1 && value <= 5, {
    error: ({ input }) => `Strength ${String(input)} is not valid: expected a whole number from 1 to 5.`,
  });

/** An amount in whole pence. */
export const penceSchema = z.int({
  error: ({ input }) => `Amount ${String(input)} is not valid: expected a whole number of pence, up to ${Number.MAX_SAFE_INTEGER}.`,
});
