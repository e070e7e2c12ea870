import { z } from 'zod';
import { isoDateSchema, nameSchema } from '../validation/index.ts';
import { CAPACITY_KINDS } from '../vocabulary/index.ts';
import { endNotAfterStart } from './fact.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

const fields = {
  title: nameSchema,
  kind: z.enum(CAPACITY_KINDS, { error: 'Choose what it is: people, space, money or skill.' }),
  description: blankToNull(proseSchema('The description')),
  themes: idsSchema('themes', 50),
  areas: idsSchema('places', 50),
  validFrom: blankToNull(isoDateSchema),
  validTo: blankToNull(isoDateSchema),
  visibility: visibilitySchema.nullish(),
};

function checkDates({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }, context: z.core.$RefinementCtx) {
  const message = endNotAfterStart(validFrom, validTo);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['validTo'], message });
}

/** What an offer is recorded with; a need takes the same. */
export const recordOfferSchema = z.object({ organisation: chosenSchema('the organisation'), ...fields }).superRefine(checkDates);
/** What of an offer or a need may be changed: a field left out stays, null clears it. */
export const updateOfferSchema = z.object(fields).partial().superRefine(checkDates);
