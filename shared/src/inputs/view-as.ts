import { z } from 'zod';
import { VIEWABLES } from '../permissions/index.ts';
import { chosenSchema } from './text.ts';

/** Whom to view the Atlas as; null for oneself again. `organisation` is the council of a role, or whom a partner speaks for. */
export const viewAsSchema = z
  .object(
    {
      as: z.enum(VIEWABLES, { error: 'Choose whom to view the Atlas as.' }).nullable(),
      organisation: chosenSchema('an organisation').nullish(),
    },
    { error: 'Say whom to view the Atlas as.' },
  )
  .superRefine(({ as, organisation }, context) => {
    if (as === 'PARTNER' && organisation == null)
      context.addIssue({ code: 'custom', path: ['organisation'], message: 'Choose the organisation the partner speaks for.' });
  });
