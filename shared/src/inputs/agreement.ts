import { z } from 'zod';
import { addUp } from '../agreements/index.ts';
import { formatDay, todayInLondon } from '../time/index.ts';
import { isoDateSchema, nameSchema, penceSchema, websiteSchema } from '../validation/index.ts';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STAGES,
  type AgreementStage,
  COST_KINDS,
  PARTY_ROLES,
  RESOURCE_KINDS,
  RESOURCE_SIDES,
  VISIBILITIES,
} from '../vocabulary/index.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

const lineOfText = (what: string, most = 200) => blankToNull(proseSchema(what, most));
/** An amount of money nobody owes back. @param what how the message calls it */
const amountSchema = (what: string) =>
  penceSchema
    .min(0, { error: `${what} is not less than nothing: money that comes in is a line of its own kind.` })
    .max(10_000_000_000_000, { error: `${what} is more than £100bn, which is surely a slip: give pence.` });
const daysSchema = (what: string, most: number) =>
  z
    .int({ error: `${what} is a whole number of days.` })
    .min(0, { error: `${what} is not less than no days.` })
    .max(most, { error: `${what} of more than ${most.toLocaleString('en-GB')} days is surely a slip.` });
/** A day on which something happened. @param what how the message calls it */
const pastDaySchema = (what: string) =>
  isoDateSchema.refine((day) => day <= todayInLondon(), {
    error: ({ input }) => `${what} is ${formatDay(String(input))}, which is still to come: record it once it has happened.`,
  });
const idsSchema = z.array(chosenSchema('a record')).max(200, { error: 'Choose 200 at most.' }).nullish();

const partySchema = z.object({ organisation: chosenSchema('an organisation'), role: z.enum(PARTY_ROLES, { error: 'Choose a role.' }) });
const partiesSchema = z
  .array(partySchema)
  .max(100, { error: 'Give 100 parties at most.' })
  .superRefine((parties, context) => {
    const seen = new Set<string>();
    for (const [i, { organisation, role }] of parties.entries()) {
      const key = `${organisation} ${role}`;
      if (seen.has(key))
        context.addIssue({ code: 'custom', path: [i, 'organisation'], message: 'This party stands here twice in the same role.' });
      seen.add(key);
    }
    if (new Set(parties.map(({ organisation }) => organisation)).size < 2)
      context.addIssue({
        code: 'custom',
        path: [],
        ...(parties.length === 0 ? { params: { code: 'REQUIRED' } } : {}),
        message: 'An agreement is between two parties or more: add another organisation.',
      });
  });

const fields = {
  title: nameSchema,
  kind: z.enum(AGREEMENT_KINDS, { error: 'Choose what kind of agreement it is.' }),
  parties: partiesSchema,
  summary: blankToNull(proseSchema('The summary')),
  reference: lineOfText('The reference'),
  startsOn: blankToNull(isoDateSchema),
  endsOn: blankToNull(isoDateSchema),
  reviewOn: blankToNull(isoDateSchema),
  noticeDays: daysSchema('Notice', 3_660).nullish(),
  valuePence: amountSchema('The value').nullish(),
  fund: blankToNull(chosenSchema('a fund')),
  decidingBody: blankToNull(chosenSchema('a body')),
  meetingOn: blankToNull(isoDateSchema),
  themes: idsSchema,
  areas: idsSchema,
  assets: idsSchema,
  initiative: blankToNull(chosenSchema('an initiative')),
  visibility: z.enum(VISIBILITIES).nullish(),
};

/** What is wrong with the order of an agreement's days, by field. */
export function dayOrderProblems({ startsOn, endsOn, reviewOn }: { startsOn?: unknown; endsOn?: unknown; reviewOn?: unknown }) {
  const problems: { field: 'endsOn' | 'reviewOn'; message: string }[] = [];
  if (typeof startsOn !== 'string') return problems;
  if (typeof endsOn === 'string' && endsOn < startsOn)
    problems.push({ field: 'endsOn', message: `Its last day, ${formatDay(endsOn)}, comes before its first, ${formatDay(startsOn)}.` });
  if (typeof reviewOn === 'string' && reviewOn < startsOn)
    problems.push({
      field: 'reviewOn',
      message: `It is reviewed on ${formatDay(reviewOn)}, before its first day, ${formatDay(startsOn)}.`,
    });
  return problems;
}

const inOrder = (given: { startsOn?: unknown; endsOn?: unknown; reviewOn?: unknown }, context: z.RefinementCtx) => {
  for (const { field, message } of dayOrderProblems(given)) context.addIssue({ code: 'custom', path: [field], message });
};
/** Stages an agreement may be recorded at: the date alone makes one lapse, and passing one on makes its successor. */
export const RECORDABLE_STAGES: readonly AgreementStage[] = AGREEMENT_STAGES.filter((stage) => stage !== 'LAPSED' && stage !== 'NOVATED');

/** What an agreement is recorded with. */
export const createAgreementSchema = z
  .object({
    ...fields,
    stage: z
      .enum(AGREEMENT_STAGES)
      .refine((stage) => RECORDABLE_STAGES.includes(stage), {
        error: ({ input }) =>
          input === 'LAPSED'
            ? 'That it lapsed follows from its last day: record it as live, with its last day.'
            : 'Passing an agreement on makes its successor: record it as live, then pass it on.',
      })
      .nullish(),
    stageOn: blankToNull(pastDaySchema('The day of its stage')),
  })
  .superRefine(inOrder);
/** What of an agreement may be changed: a field left out stays, null clears it. */
export const updateAgreementSchema = z.object(fields).partial().superRefine(inOrder);

const decisionFields = {
  reference: lineOfText('The reference'),
  forwardPlanReference: lineOfText('The Forward Plan reference'),
  isKeyDecision: z.boolean().nullish(),
  recommendation: blankToNull(proseSchema('The recommendation')),
  outcome: requiredProseSchema('The outcome', 2_000),
  divisions: idsSchema,
  implications: blankToNull(proseSchema('The implications')),
  url: blankToNull(websiteSchema),
};
const meetingSchema = pastDaySchema('The meeting');

/** A decision as council papers have it. */
export const decisionSchema = z.object({ body: chosenSchema('the body that decided'), meetingOn: meetingSchema, ...decisionFields });
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

/** The longest life that is costed: a lease of 125 years. */
export const MOST_YEARS = 125;
const yearSchema = (what: string) =>
  z
    .int({ error: `${what} is a whole number, counted from 1.` })
    .min(1, { error: `${what} is counted from 1.` })
    .max(MOST_YEARS, { error: `${what} is ${MOST_YEARS} at most.` });
/** One option costed over its whole life. */
export const wholeLifeCostSchema = z
  .object({
    option: requiredProseSchema('What the option is called', 200),
    years: yearSchema('The number of years'),
    lines: z
      .array(
        z.object({
          party: chosenSchema('a party'),
          kind: z.enum(COST_KINDS, { error: 'Choose what kind of cost it is.' }),
          amountPence: amountSchema('The amount'),
          fromYear: yearSchema('The first year').default(1),
          toYear: yearSchema('The last year').nullish(),
        }),
      )
      .min(1, { error: 'Give at least one line.' })
      .max(500, { error: 'Give 500 lines at most.' }),
    benefitsNarrative: blankToNull(proseSchema('The benefits', 10_000)),
  })
  .superRefine(({ lines, years }, context) => {
    if (years < 1 || years > MOST_YEARS) return;
    for (const [i, { fromYear, toYear }] of lines.entries()) {
      if (fromYear > years)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'fromYear'],
          message: `The first year, ${fromYear}, is past the last of the ${years}.`,
        });
      if (toYear != null && toYear < fromYear)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'toYear'],
          message: `The last year, ${toYear}, comes before the first, ${fromYear}.`,
        });
      if (toYear != null && toYear > years)
        context.addIssue({
          code: 'custom',
          path: ['lines', i, 'toYear'],
          message: `The last year, ${toYear}, is past the last of the ${years}.`,
        });
    }
    const all = addUp(
      lines.map((line) => ({
        ...line,
        kind: 'RUNNING' as const,
        toYear: line.toYear ?? (line.kind === 'CAPITAL' ? line.fromYear : years),
      })),
      years,
    );
    if (!Number.isSafeInteger(all.total))
      context.addIssue({
        code: 'custom',
        path: ['lines'],
        message: 'Together this is more than can be counted exactly in pence. Check the amounts.',
      });
  });

/** What passed with a responsibility and what was asked for it: all of it. */
export const setResourcesSchema = z.object({
  resources: z
    .array(
      z
        .object({
          side: z.enum(RESOURCE_SIDES).nullish(),
          kind: z.enum(RESOURCE_KINDS, { error: 'Choose what it is.' }),
          party: blankToNull(chosenSchema('a party')),
          amountPence: amountSchema('The amount').nullish(),
          note: blankToNull(proseSchema('The note', 2_000)),
        })
        .superRefine(({ side, kind, amountPence }, context) => {
          if (kind === 'MONEY' && amountPence == null)
            context.addIssue({ code: 'custom', path: ['amountPence'], message: 'How much money? Give the amount.' });
          if (kind === 'DUTY' && side !== 'ASKED')
            context.addIssue({
              code: 'custom',
              path: ['kind'],
              message: 'Work to be done is asked of a partner, it does not pass to one.',
            });
        }),
    )
    .max(100, { error: 'Give 100 at most.' }),
});

const obligationFields = {
  text: requiredProseSchema('What is owed', 2_000),
  owedBy: chosenSchema('the party that owes it'),
  dueOn: blankToNull(isoDateSchema),
};
/** Something a party owes under an agreement. */
export const recordObligationSchema = z.object(obligationFields);
export const updateObligationSchema = z
  .object({ ...obligationFields, doneOn: blankToNull(pastDaySchema('The day it was done')) })
  .partial();
export const completeObligationSchema = z.object({ doneOn: blankToNull(pastDaySchema('The day it was done')) });

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

/** Money behind agreements. */
export const createFundSchema = z.object({
  name: nameSchema,
  summary: blankToNull(proseSchema('The summary')),
  owner: blankToNull(chosenSchema('an organisation')),
  visibility: z.enum(VISIBILITIES).nullish(),
});
