import { z } from 'zod';
import { historicDateSchema, identifierSchema, nameSchema, websiteSchema } from '../validation/index.ts';
import { ORGANISATION_KINDS, SECTORS } from '../vocabulary/index.ts';
import { blankToNull, proseSchema, visibilitySchema } from './text.ts';

const fields = {
  name: nameSchema,
  kind: z.enum(ORGANISATION_KINDS, { error: 'Choose what kind of body it is.' }),
  sector: z.enum(SECTORS).nullish(),
  isNamed: z.boolean().nullish(),
  alsoKnownAs: z.array(nameSchema).max(50, { error: 'Give 50 other names at most.' }).nullish(),
  description: blankToNull(proseSchema('The description')),
  website: blankToNull(websiteSchema),
  openedOn: blankToNull(historicDateSchema),
  identifiers: z.array(identifierSchema).max(20, { error: 'Give 20 register numbers at most.' }).nullish(),
  basedIn: blankToNull(z.string()),
  partOf: blankToNull(z.string()),
  decisionLeadDays: z
    .int({ error: 'Give a whole number of days.' })
    .min(0, { error: 'A lead time is not less than no days.' })
    .max(365, { error: 'A lead time of more than a year is surely a slip: give days.' })
    .nullish(),
  visibility: visibilitySchema.nullish(),
};

/** What an organisation is recorded with. */
export const createOrganisationSchema = z.object(fields);
/** What of an organisation may be changed: a field left out stays, null clears it. */
export const updateOrganisationSchema = z
  .object({ ...fields, closedOn: blankToNull(historicDateSchema) })
  .partial()
  .superRefine(({ openedOn, closedOn }, context) => {
    if (openedOn && closedOn && closedOn <= openedOn)
      context.addIssue({
        code: 'custom',
        path: ['closedOn'],
        message: `It closed on ${closedOn}, which is not after the day it opened, ${openedOn}.`,
      });
  });
