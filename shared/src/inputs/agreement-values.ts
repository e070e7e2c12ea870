import { z } from 'zod';
import { formatDay, todayInLondon } from '../time/index.ts';
import { isoDateSchema, penceSchema } from '../validation/index.ts';
import { blankToNull, proseSchema } from './text.ts';

/** One line of text. @param what how the message calls it */
export const lineOfText = (what: string, most = 200) => blankToNull(proseSchema(what, most));
/** An amount of money nobody owes back. @param what how the message calls it */
export const amountSchema = (what: string) =>
  penceSchema
    .min(0, { error: `${what} is not less than nothing: money that comes in is a line of its own kind.` })
    .max(10_000_000_000_000, { error: `${what} is more than £100bn, which is surely a slip: give pence.` });
/** A number of days. @param most more than this is a slip */
export const daysSchema = (what: string, most: number) =>
  z
    .int({ error: `${what} is a whole number of days.` })
    .min(0, { error: `${what} is not less than no days.` })
    .max(most, { error: `${what} of more than ${most.toLocaleString('en-GB')} days is surely a slip.` });
/** A day on which something happened. @param what how the message calls it */
export const pastDaySchema = (what: string) =>
  isoDateSchema.refine((day) => day <= todayInLondon(), {
    error: ({ input }) => `${what} is ${formatDay(String(input))}, which is still to come: record it once it has happened.`,
  });
/** A day that is no slip of the century. @param what how the message calls it */
export const since1900 = <T extends z.ZodType<string>>(schema: T, what: string) =>
  schema.refine((day) => day >= '1900-01-01', {
    error: ({ input }) => `${what} is ${formatDay(String(input))}, which is surely a slip: give a day from 1900 on.`,
  });
