import { z } from 'zod';
import { FIGURE_QUALIFIERS, PARTICIPANT_CAPACITIES } from '../vocabulary/index.ts';
import { requiredProseSchema } from './text.ts';

const groupSchema = z
  .object({
    text: requiredProseSchema('Who they are', 300),
    number: z
      .int({ error: 'Give a whole number of them, or none.' })
      .min(0, { error: 'Their number is not less than none.' })
      .max(1_000_000_000, { error: 'More than a billion is surely a slip.' })
      .nullish(),
    qualifier: z.enum(FIGURE_QUALIFIERS).nullish(),
    capacity: z.enum(PARTICIPANT_CAPACITIES).nullish(),
  })
  .superRefine(({ number, qualifier }, context) => {
    if (qualifier && number == null)
      context.addIssue({
        code: 'custom',
        path: ['number'],
        params: { code: 'REQUIRED' },
        message: 'It is said how exact the number is, but no number: give it, or leave both out.',
      });
  });

/** Those a source names only together: "twelve primary schools", "local groups". All of them. */
export const participantGroupsSchema = z
  .array(groupSchema)
  .max(50, { error: 'Give 50 groups at most.' })
  .superRefine((groups, context) => {
    const seen = new Set<string>();
    for (const [i, { text, capacity }] of groups.entries()) {
      const key = `${capacity ?? 'TOOK_PART'} ${text.toLowerCase()}`;
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: [i, 'text'],
          message: `“${text}” stands here twice. Keep one.`,
        });
      seen.add(key);
    }
  })
  .nullish();
