import { z } from 'zod';
import { isoDateSchema } from '../validation/index.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

/** What ending anything that holds over a time needs. */
export const endSchema = z.object({ on: isoDateSchema });

/** A passage of a source, given along with what it supports. */
export const passageSchema = z.object({
  source: chosenSchema('the source'),
  locator: requiredProseSchema('Where in the source', 200),
  quote: blankToNull(proseSchema('The quotation', 2_000)),
  field: blankToNull(
    z
      .string()
      .trim()
      .regex(/^[a-z][A-Za-z]{0,49}$/, { error: 'Choose a field of the record, or none for the record as a whole.' }),
  ),
  says: blankToNull(proseSchema('What the source gives', 500)),
  saidBy: blankToNull(proseSchema('Who says so', 200)),
});

export const verifySchema = z.object({ on: blankToNull(isoDateSchema) });
export const confirmSchema = z.object({
  onBehalfOf: chosenSchema('for whom it is confirmed'),
  on: blankToNull(isoDateSchema),
  evidence: passageSchema.nullish(),
});
export const disputeSchema = z.object({
  reason: requiredProseSchema('The reason', 2_000),
  onBehalfOf: blankToNull(chosenSchema('for whom it is disputed')),
  on: blankToNull(isoDateSchema),
  evidence: passageSchema.nullish(),
});

/** Why these two days cannot be the first day something holds and the first on which it no longer does; undefined where they can. */
export function endNotAfterStart(validFrom: string | null | undefined, validTo: string | null | undefined): string | undefined {
  if (!validFrom || !validTo || validTo > validFrom) return undefined;
  return `It ends on ${validTo}, which is not after the day it begins, ${validFrom}. Change one of the two.`;
}
