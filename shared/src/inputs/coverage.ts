import { z } from 'zod';
import { isoDateSchema } from '../validation/index.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

/** Somebody looked for partners of named councils on a theme in an area, and found none. */
export const recordCoverageCheckSchema = z.object({
  area: chosenSchema('the area'),
  theme: chosenSchema('the theme'),
  for: z
    .array(chosenSchema('a council'))
    .min(1, { error: 'Say for which councils’ partners somebody looked.' })
    .max(20, { error: 'Give 20 councils at most.' }),
  on: isoDateSchema,
  by: blankToNull(proseSchema('Who looked', 200)),
  note: blankToNull(proseSchema('The note')),
  visibility: visibilitySchema.nullish(),
});
