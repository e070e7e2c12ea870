import { z } from 'zod';
import { chosenSchema, requiredProseSchema } from './text.ts';

/** Who is to be erased, and why. */
export const eraseSubjectSchema = z.object({
  id: chosenSchema('a person'),
  revision: z.number().int(),
  reason: requiredProseSchema('The reason', 500),
  dryRun: z.boolean(),
});

/** What is to be erased of what is past its time. */
export const approveRetentionSchema = z.object({
  ids: z
    .array(chosenSchema('a proposal'), { error: 'Choose what is to be erased.' })
    .min(1, { error: 'Choose what is to be erased.' })
    .max(50, { error: 'Approve 50 at most at once.' }),
});
