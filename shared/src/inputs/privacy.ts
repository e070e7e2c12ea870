import { z } from 'zod';
import { chosenSchema, requiredProseSchema } from './text.ts';

/** Who is to be erased, and why. */
export const eraseSubjectSchema = z.object({
  id: chosenSchema('a person'),
  revision: z.number().int(),
  reason: requiredProseSchema('The reason', 500),
  dryRun: z.boolean(),
});
