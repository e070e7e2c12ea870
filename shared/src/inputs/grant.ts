import { z } from 'zod';
import { ROLES } from '../permissions/roles.ts';
import { isoDateSchema } from '../validation/index.ts';
import { endNotAfterStart } from './fact.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema } from './text.ts';

/** What a role is given with. */
export const giveGrantSchema = z
  .object({
    principal: chosenSchema('who is to hold the role'),
    role: z.enum(ROLES, { error: 'Choose the role.' }),
    organisation: chosenSchema('the council or organisation the role is for'),
    areas: idsSchema('places', 50),
    themes: idsSchema('themes', 50),
    validFrom: blankToNull(isoDateSchema),
    validTo: blankToNull(isoDateSchema),
    note: blankToNull(proseSchema('The note', 500)),
  })
  .superRefine(({ validFrom, validTo }, context) => {
    const message = endNotAfterStart(validFrom, validTo);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['validTo'], message });
  });
