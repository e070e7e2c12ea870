import { z } from 'zod';
import { isoDateSchema, nameSchema } from '../validation/index.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema, visibilitySchema } from './text.ts';

const whole = (what: string) =>
  z
    .int({ error: `${what} has to be a whole number.` })
    .min(0, { error: `${what} is not below 0.` })
    .max(100, { error: `${what} is 100 at most.` });

const dimension = z.object({
  name: nameSchema,
  lowEnd: requiredProseSchema('The low end', 1_000),
  highEnd: requiredProseSchema('The high end', 1_000),
});

interface Scale {
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  readonly dimensions?: readonly { readonly name: string }[] | undefined;
}
/** Why a scale cannot go from one score to the other; undefined where it can. */
export function scaleUpsideDown(lowest: number, highest: number): string | undefined {
  return highest > lowest ? undefined : `The highest score, ${highest}, is not above the lowest, ${lowest}.`;
}
function checkScale({ lowest, highest, dimensions = [] }: Scale, context: z.core.$RefinementCtx): void {
  const message = lowest === undefined || highest === undefined ? undefined : scaleUpsideDown(lowest, highest);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['highest'], message });
  for (const [i, { name }] of dimensions.entries())
    if (dimensions.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < i)
      context.addIssue({ code: 'custom', path: ['dimensions', i, 'name'], message: `There are two dimensions called “${name}”.` });
}

const severalOf = <T extends z.ZodType>(one: T) =>
  z.array(one).min(1, { error: 'A scale needs a dimension at least.' }).max(50, { error: 'Give 50 dimensions at most.' });
const scale = {
  name: nameSchema,
  summary: blankToNull(proseSchema('The summary', 2_000)),
  ownedBy: blankToNull(z.string()),
  visibility: visibilitySchema.nullish(),
};

/** A scale of named dimensions, each with its two ends described. */
export const createMaturityScaleSchema = z
  .object({
    ...scale,
    lowest: whole('The lowest score').default(1),
    highest: whole('The highest score').default(5),
    dimensions: severalOf(dimension),
  })
  .superRefine(checkScale);
/** What of a scale may be changed: a field left out stays; all dimensions take the place of those held, those with their id stay the same. */
export const updateMaturityScaleSchema = z
  .object({
    ...scale,
    lowest: whole('The lowest score'),
    highest: whole('The highest score'),
    dimensions: severalOf(dimension.extend({ dimension: blankToNull(chosenSchema('a dimension')) })),
  })
  .partial()
  .superRefine(checkScale);

const fields = {
  on: isoDateSchema,
  assessedBy: blankToNull(proseSchema('Who assessed', 200)),
  note: blankToNull(proseSchema('The note')),
  scores: z
    .array(
      z.object({
        dimension: chosenSchema('a dimension'),
        score: z.int({ error: 'Give each score as a whole number.' }),
        note: blankToNull(proseSchema('The note', 2_000)),
      }),
    )
    .min(1, { error: 'Give a score on one dimension at least.' })
    .max(50),
  visibility: visibilitySchema.nullish(),
};
/** How a body stands on a scale on a day, in somebody's judgement. */
export const recordAssessmentSchema = z.object({
  organisation: chosenSchema('the body'),
  scale: chosenSchema('a scale'),
  ...fields,
});
export const updateAssessmentSchema = z.object(fields).partial();
