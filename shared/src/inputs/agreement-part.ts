import { z } from 'zod';
import { addUp } from '../agreements/index.ts';
import { isoDateSchema } from '../validation/index.ts';
import { COST_KINDS, RESOURCE_KINDS, RESOURCE_SIDES } from '../vocabulary/index.ts';
import { amountSchema, pastDaySchema, since1900 } from './agreement-values.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

/** The longest life that is costed: a lease of 125 years. */
export const MOST_YEARS = 125;
const yearSchema = (what: string) =>
  z
    .int({ error: `${what} is a whole number, counted from 1.` })
    .min(1, { error: `${what} is counted from 1.` })
    .max(MOST_YEARS, { error: `${what} is ${MOST_YEARS} at most.` });
/** One option costed over its whole life. */
export const wholeLifeCostSchema = z
  .object({
    option: requiredProseSchema('What the option is called', 200),
    years: yearSchema('The number of years'),
    lines: z
      .array(
        z.object({
          party: chosenSchema('a party'),
          kind: z.enum(COST_KINDS, { error: 'Choose what kind of cost it is.' }),
          amountPence: amountSchema('The amount'),
          fromYear: yearSchema('The first year').default(1),
          toYear: yearSchema('The last year').nullish(),
        }),
      )
      .min(1, { error: 'Give at least one line.' })
      .max(500, { error: 'Give 500 lines at most.' }),
    benefitsNarrative: blankToNull(proseSchema('The benefits', 10_000)),
  })
  .superRefine(({ lines, years }, context) => {
    if (years < 1 || years > MOST_YEARS) return;
    for (const [i, { fromYear, toYear }] of lines.entries()) {
      if (fromYear > years)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'fromYear'],
          message: `The first year, ${fromYear}, is past the last of the ${years}.`,
        });
      if (toYear != null && toYear < fromYear)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'toYear'],
          message: `The last year, ${toYear}, comes before the first, ${fromYear}.`,
        });
      if (toYear != null && toYear > years)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'toYear'],
          message: `The last year, ${toYear}, is past the last of the ${years}.`,
        });
    }
    const all = addUp(
      lines.map((line) => ({
        ...line,
        kind: 'RUNNING' as const,
        toYear: line.toYear ?? (line.kind === 'CAPITAL' ? line.fromYear : years),
      })),
      years,
    );
    if (!Number.isSafeInteger(all.total))
      context.addIssue({
        code: 'custom',
        path: ['lines'],
        message: 'Together this is more than can be counted exactly in pence. Check the amounts.',
      });
  });

/** What passed with a responsibility and what was asked for it: all of it. */
export const setResourcesSchema = z.object({
  resources: z
    .array(
      z
        .object({
          side: z.enum(RESOURCE_SIDES).nullish(),
          kind: z.enum(RESOURCE_KINDS, { error: 'Choose what it is.' }),
          party: blankToNull(chosenSchema('a party')),
          amountPence: amountSchema('The amount').nullish(),
          note: blankToNull(proseSchema('The note', 2_000)),
        })
        .superRefine(({ side, kind, amountPence }, context) => {
          if (kind === 'MONEY' && amountPence == null)
            context.addIssue({ code: 'custom', path: ['amountPence'], message: 'How much money? Give the amount.' });
          if (kind === 'DUTY' && side !== 'ASKED')
            context.addIssue({
              code: 'custom',
              path: ['kind'],
              message: 'Work to be done is asked of a partner, it does not pass to one.',
            });
        }),
    )
    .max(100, { error: 'Give 100 at most.' }),
});

const obligationFields = {
  text: requiredProseSchema('What is owed', 2_000),
  owedBy: chosenSchema('the party that owes it'),
  dueOn: blankToNull(isoDateSchema),
};
const doneOnSchema = blankToNull(since1900(pastDaySchema('The day it was done'), 'The day it was done'));
/** Something a party owes under an agreement. */
export const recordObligationSchema = z.object(obligationFields);
export const updateObligationSchema = z.object({ ...obligationFields, doneOn: doneOnSchema }).partial();
export const completeObligationSchema = z.object({ doneOn: doneOnSchema });
