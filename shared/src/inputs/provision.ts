import { z } from 'zod';
import { isoDateSchema, nameSchema } from '../validation/index.ts';
import { endNotAfterStart } from './fact.ts';
import { blankToNull, chosenSchema, visibilitySchema } from './text.ts';

const several = (what: string) =>
  z
    .array(chosenSchema(what), { error: `Choose ${what}.` })
    .min(1, { error: `Choose ${what}.` })
    .max(200, { error: 'Choose 200 at most.' })
    .transform((ids) => [...new Set(ids)]);

const fields = {
  title: blankToNull(nameSchema),
  themes: several('one theme or more'),
  areas: several('one area or more'),
  validFrom: blankToNull(isoDateSchema),
  validTo: blankToNull(isoDateSchema),
  visibility: visibilitySchema.nullish(),
};

function checkDates({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }, context: z.RefinementCtx) {
  const message = endNotAfterStart(validFrom, validTo);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['validTo'], message });
}

/** What a provision is recorded with. */
export const recordProvisionSchema = z
  .object({ organisation: chosenSchema('the organisation that does it'), ...fields })
  .superRefine(checkDates);
/** What of a provision may be changed: a field left out stays, null clears it. */
export const updateProvisionSchema = z
  .object({ ...fields, changedOn: blankToNull(isoDateSchema) })
  .partial()
  .superRefine(checkDates);
