import { z } from 'zod';
import { isoDateSchema, strengthSchema } from '../validation/index.ts';
import { TIE_KINDS } from '../vocabulary/index.ts';
import { endNotAfterStart } from './fact.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

const fields = {
  kind: z.enum(TIE_KINDS, { error: 'Choose what the first organisation does with the second.' }),
  from: chosenSchema('the organisation that does it'),
  to: chosenSchema('the organisation it is done with'),
  strength: strengthSchema,
  validFrom: blankToNull(isoDateSchema),
  validTo: blankToNull(isoDateSchema),
  assertedBy: blankToNull(chosenSchema('who says so')),
  note: blankToNull(proseSchema('The note')),
  visibility: visibilitySchema.nullish(),
};

function checkTie(tie: { from?: unknown; to?: unknown; validFrom?: string | null; validTo?: string | null }, context: z.RefinementCtx) {
  if (tie.from !== undefined && tie.from === tie.to)
    context.addIssue({ code: 'custom', path: ['to'], message: 'A tie joins two organisations: choose another for one of its ends.' });
  const message = endNotAfterStart(tie.validFrom, tie.validTo);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['validTo'], message });
}

/** What a tie is recorded with. */
export const recordTieSchema = z.object(fields).superRefine(checkTie);
/** What of a tie may be changed: a field left out stays, null clears it. */
export const updateTieSchema = z
  .object({ ...fields, changedOn: blankToNull(isoDateSchema) })
  .partial()
  .superRefine(checkTie);
