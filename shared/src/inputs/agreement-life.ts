import { z } from 'zod';
import { formatDay } from '../time/index.ts';
import { isoDateSchema, nameSchema, websiteSchema } from '../validation/index.ts';
import { AGREEMENT_STAGES } from '../vocabulary/index.ts';
import { lineOfText, pastDaySchema } from './agreement-values.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

const decisionFields = {
  reference: lineOfText('The reference'),
  forwardPlanReference: lineOfText('The Forward Plan reference'),
  isKeyDecision: z.boolean().nullish(),
  recommendation: blankToNull(proseSchema('The recommendation')),
  outcome: requiredProseSchema('The outcome', 2_000),
  divisions: idsSchema('divisions'),
  implications: blankToNull(proseSchema('The implications')),
  url: blankToNull(websiteSchema),
};
const meetingSchema = pastDaySchema('The meeting');

/** A decision as council papers have it. */
export const decisionSchema = z.object({ body: chosenSchema('the body that decided'), meetingOn: meetingSchema, ...decisionFields });
const workDecisionFields = {
  ...decisionFields,
  body: chosenSchema('the body that decided'),
  meetingOn: meetingSchema,
  outcome: blankToNull(proseSchema('The outcome', 2_000)),
};
/** A decision about a programme or an initiative; its outcome may not be known yet. */
export const recordDecisionSchema = z.object({ about: chosenSchema('the programme or initiative'), ...workDecisionFields });
/** What of a decision may be changed: a field left out stays, null clears it. */
export const updateDecisionSchema = z.object(workDecisionFields).partial();
/** A step in an agreement's life. */
export const advanceAgreementSchema = z.object({
  to: z.enum(AGREEMENT_STAGES, { error: 'Choose where it goes.' }).refine((stage) => stage !== 'LAPSED', {
    error: 'That an agreement lapsed follows from its last day and is never set.',
  }),
  on: pastDaySchema('The day'),
  decision: decisionSchema.nullish(),
  decidingBody: blankToNull(chosenSchema('a body')),
  meetingOn: blankToNull(isoDateSchema),
  note: blankToNull(proseSchema('The note', 2_000)),
});
/** A step that was recorded wrongly. */
export const correctStageSchema = z.object({
  event: chosenSchema('the step'),
  stage: z
    .enum(AGREEMENT_STAGES)
    .refine((stage) => stage !== 'LAPSED', { error: 'That an agreement lapsed follows from its last day and is never set.' })
    .nullish(),
  on: blankToNull(pastDaySchema('The day')),
  note: blankToNull(proseSchema('The note', 2_000)),
  remove: z.boolean().nullish(),
});
/** What one meeting decided about several agreements. */
export const recordDecisionsSchema = z.object({
  body: chosenSchema('the body that decided'),
  meetingOn: meetingSchema,
  items: z
    .array(
      z.object({
        agreement: chosenSchema('the agreement'),
        revision: z.int(),
        to: z.enum(AGREEMENT_STAGES).nullish(),
        note: blankToNull(proseSchema('The note', 2_000)),
        ...decisionFields,
      }),
    )
    .min(1, { error: 'Give at least one agreement with its outcome.' })
    .max(100, { error: 'Give 100 agreements at most.' })
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [i, { agreement, to, note }] of items.entries()) {
        if (note && !to)
          context.addIssue({
            code: 'custom',
            path: [i, 'note'],
            message: 'This is a note on a step, but the agreement stays where it is: say where it goes, or note it with the outcome.',
          });
        if (seen.has(agreement)) context.addIssue({ code: 'custom', path: [i, 'agreement'], message: 'This agreement stands here twice.' });
        seen.add(agreement);
      }
    }),
});

/** An agreement passed on to a successor. */
export const novateAgreementSchema = z
  .object({
    on: pastDaySchema('The day'),
    title: blankToNull(nameSchema),
    reference: lineOfText('The reference'),
    endsOn: blankToNull(isoDateSchema),
    replacing: z
      .array(z.object({ party: chosenSchema('the party that leaves'), by: chosenSchema('the organisation that takes its place') }))
      .max(100, { error: 'Give 100 at most.' })
      .nullish(),
    note: blankToNull(proseSchema('The note', 2_000)),
  })
  .superRefine(({ on, endsOn }, context) => {
    if (endsOn && endsOn < on)
      context.addIssue({
        code: 'custom',
        path: ['endsOn'],
        message: `Its last day, ${formatDay(endsOn)}, comes before the day it passes on, ${formatDay(on)}.`,
      });
  });
