import { z } from 'zod';
import { plainText } from '../validation/index.ts';
import { VISIBILITIES } from '../vocabulary/index.ts';

/**
 * A text of one or more lines, kept as it is written but for blanks at its ends and control signs.
 * @param what how the message calls it
 * @param most the most characters it may have
 */
export function proseSchema(what: string, most = 5_000) {
  return z
    .string({ error: `${what} is missing.` })
    .overwrite((text) => plainText(text).trim())
    .max(most, {
      error: ({ input }) =>
        `${what} has ${String(input).length.toLocaleString('en-GB')} characters: ${most.toLocaleString('en-GB')} is the most. Shorten it, or put the long version in a source.`,
    });
}

/** The same where it has to say something. */
export function requiredProseSchema(what: string, most?: number) {
  return proseSchema(what, most).min(1, { error: `${what} is missing.` });
}

/** Where a form gives an empty field, nothing is meant. */
export function blankToNull<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullish());
}

/** The id of a record that has to be chosen. @param what "a body", "the area" */
export function chosenSchema(what: string) {
  return z
    .string({ error: `Choose ${what}.` })
    .trim()
    .min(1, { error: `Choose ${what}.` })
    .max(100, { error: `This is no id: choose ${what}.` });
}

/** Who may see a record. To make one RESTRICTED is to name people, which sharing it does. */
export const visibilitySchema = z.enum(VISIBILITIES);
