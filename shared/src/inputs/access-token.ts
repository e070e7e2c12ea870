import { z } from 'zod';
import { ROLES } from '../permissions/roles.ts';
import { addDays, todayInLondon } from '../time/index.ts';
import { isoDateSchema, nameSchema } from '../validation/index.ts';
import { blankToNull } from './text.ts';

/** How long a token works unless told, and at most, in days. */
export const TOKEN_DAYS = { usual: 90, most: 365 } as const;

/** What an access token is made with. `expiresOn` is the first day it no longer works. */
export const createAccessTokenSchema = z.object({
  name: nameSchema,
  role: z.enum(ROLES, { error: 'Choose the role.' }),
  isReadOnly: z.boolean().nullish(),
  expiresOn: blankToNull(isoDateSchema).superRefine((day, context) => {
    if (day == null) return;
    const last = addDays(todayInLondon(), TOKEN_DAYS.most);
    if (day <= todayInLondon()) context.addIssue({ code: 'custom', message: 'This day is past, or today: give a later one.' });
    else if (day > last) context.addIssue({ code: 'custom', message: `A token works for a year at most: give ${last} or an earlier day.` });
  }),
});
