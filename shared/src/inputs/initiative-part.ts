import { z } from 'zod';
import { todayInLondon } from '../time/index.ts';
import { edtfSchema, isoDateSchema, nameSchema } from '../validation/index.ts';
import { DUE_DILIGENCE_RESULTS, FIGURE_QUALIFIERS, MILESTONE_KINDS } from '../vocabulary/index.ts';
import { pastDaySchema } from './agreement-values.ts';
import { mayBeginBy } from './dates.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema, visibilitySchema } from './text.ts';

/** More than this, either way, is a slip: beyond it numbers are no longer told apart exactly. */
const MOST = 1e15;
const figure = (what: string) =>
  z
    .number({ error: `${what} has to be a number, such as 600 or 12.5.` })
    .refine((number) => Math.abs(number) <= MOST, { error: `${what} is more than a thousand million million, which is surely a slip.` });
/** When something was counted: it begins today or earlier. */
const countedOnSchema = edtfSchema.refine((on) => mayBeginBy(on, todayInLondon()), {
  error: ({ input }) => `${String(input)} is still to come: record a value once it was counted, and what is hoped for as the target.`,
});
const score = (what: string) =>
  z
    .int({ error: `Give the ${what} as a whole number from 1 to 5.` })
    .min(1, { error: `The ${what} goes from 1 to 5.` })
    .max(5, { error: `The ${what} goes from 1 to 5.` });
const initiative = { initiative: chosenSchema('the initiative') };
/** The initiative a milestone or risk is of, or the programme. */
const work = { initiative: blankToNull(chosenSchema('the initiative')), programme: blankToNull(chosenSchema('the programme')) };
function ofOne(
  given: { initiative?: string | null | undefined; programme?: string | null | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (!given.initiative !== !given.programme) return;
  const isBoth = Boolean(given.initiative);
  context.addIssue({
    code: 'custom',
    path: [isBoth ? 'programme' : 'initiative'],
    params: { code: isBoth ? 'INVALID' : 'REQUIRED' },
    message: isBoth ? 'Give the initiative or the programme it is of, not both.' : 'Choose the initiative, or the programme.',
  });
}

/** The passage of a source a value rests on. */
export const citationSchema = z.object({
  source: chosenSchema('a source'),
  locator: requiredProseSchema('Where in the source it is', 200),
  quote: blankToNull(proseSchema('The quote', 2_000)),
  saidBy: blankToNull(proseSchema('Who says so', 200)),
});

/** A milestone or deliverable; with `milestone` one that is held is changed. */
export const milestoneSchema = z
  .object({
    ...work,
    milestone: blankToNull(z.string()),
    name: nameSchema.nullish(),
    kind: z.enum(MILESTONE_KINDS).nullish(),
    due: blankToNull(edtfSchema),
    dueOn: blankToNull(isoDateSchema),
    doneOn: blankToNull(isoDateSchema),
    note: blankToNull(proseSchema('The note', 2_000)),
    responsible: blankToNull(z.string()),
  })
  .superRefine(ofOne)
  .superRefine(({ due, dueOn }, context) => {
    if (due && dueOn && due !== dueOn)
      context.addIssue({ code: 'custom', path: ['due'], message: `It is due on ${dueOn} or “${due}”: give one of the two.` });
  })
  .superRefine(needs('name', 'milestone', 'What is to be reached is missing: give it a name.'));
export const completeMilestoneSchema = z
  .object({ ...work, milestone: chosenSchema('the milestone'), on: blankToNull(isoDateSchema) })
  .superRefine(ofOne);

const risk = {
  ...work,
  description: requiredProseSchema('What might go wrong', 2_000),
  likelihood: score('likelihood'),
  impact: score('impact'),
  mitigation: blankToNull(proseSchema('What is done about it', 2_000)),
  responsible: blankToNull(z.string()),
  raisedOn: blankToNull(pastDaySchema('The day it was raised')),
};
export const recordRiskSchema = z.object(risk).superRefine(ofOne);
export const updateRiskSchema = z
  .object({ ...risk, closedOn: blankToNull(pastDaySchema('The day it was closed')) })
  .partial()
  .extend({ risk: chosenSchema('the risk') })
  .superRefine(ofOne);

const value = {
  on: countedOnSchema,
  value: figure('The value'),
  qualifier: z.enum(FIGURE_QUALIFIERS).nullish(),
  note: blankToNull(proseSchema('The note', 2_000)),
  evidence: citationSchema.nullish(),
};
/** What an initiative counts, and values of it; with `measure` one that is held is changed or added to. */
export const recordMeasureSchema = z
  .object({
    ...initiative,
    measure: blankToNull(z.string()),
    name: nameSchema.nullish(),
    definition: blankToNull(proseSchema('The definition', 2_000)),
    unit: blankToNull(proseSchema('The unit', 60)),
    baseline: figure('The baseline').nullish(),
    target: figure('The target').nullish(),
    targetOn: blankToNull(isoDateSchema),
    mayBeNegative: z.boolean().nullish(),
    values: z.array(z.object(value)).max(500, { error: 'Record 500 values at a time at most.' }).nullish(),
  })
  .superRefine(needs('name', 'measure', 'What is counted is missing: give the measure a name.'))
  .superRefine(needs('unit', 'measure', 'In what it is counted is missing: give the unit, such as hours or people.'));
/** One dated value; with `measureValue` one that is held is corrected. */
export const recordMeasureValueSchema = z.object({
  ...initiative,
  measure: chosenSchema('the measure'),
  measureValue: blankToNull(z.string()),
  ...value,
});

const lesson = (what: string) => blankToNull(proseSchema(what));
const evaluation = {
  title: nameSchema,
  on: blankToNull(edtfSchema),
  worked: lesson('What worked'),
  didNotWork: lesson('What did not work'),
  learned: lesson('What was learned'),
  writtenBy: blankToNull(z.string()),
  visibility: visibilitySchema.nullish(),
};
export const recordEvaluationSchema = z
  .object({ about: chosenSchema('the programme or initiative'), ...evaluation })
  .superRefine(({ worked, didNotWork, learned }, context) => {
    if (!worked && !didNotWork && !learned)
      context.addIssue({
        code: 'custom',
        path: ['learned'],
        params: { code: 'REQUIRED' },
        message: 'The note says nothing yet: fill in what worked, what did not, or what was learned.',
      });
  });
export const updateEvaluationSchema = z.object(evaluation).partial();

const dueDiligence = {
  checked: requiredProseSchema('What was checked', 2_000),
  checkedBy: blankToNull(proseSchema('Who checked', 200)),
  on: isoDateSchema,
  result: z.enum(DUE_DILIGENCE_RESULTS, { error: 'Choose how it came out.' }),
  findings: blankToNull(proseSchema('What was found')),
  renewBy: blankToNull(isoDateSchema),
  initiative: blankToNull(z.string()),
  visibility: visibilitySchema.nullish(),
};
function renewedLater({ on, renewBy }: { on?: string | undefined; renewBy?: string | null | undefined }, context: z.core.$RefinementCtx) {
  if (on && renewBy && renewBy <= on)
    context.addIssue({
      code: 'custom',
      path: ['renewBy'],
      message: `It is to be looked at again by ${renewBy}, which is not after the check on ${on}.`,
    });
}
export const recordDueDiligenceSchema = z.object({ partner: chosenSchema('the partner'), ...dueDiligence }).superRefine(renewedLater);
export const updateDueDiligenceSchema = z.object(dueDiligence).partial().superRefine(renewedLater);

/** A field that has to be there unless the record it is about is held already. */
function needs<K extends string>(field: K, unless: string, message: string) {
  return (given: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx) => {
    if (!given[field] && !given[unless]) context.addIssue({ code: 'custom', path: [field], params: { code: 'REQUIRED' }, message });
  };
}
