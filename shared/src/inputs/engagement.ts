import { z } from 'zod';
import { addMonths, formatDay, formatEdtf, todayInLondon } from '../time/index.ts';
import { edtfSchema, isoDateSchema, nameSchema } from '../validation/index.ts';
import { ENGAGEMENT_KINDS } from '../vocabulary/index.ts';
import { mayBeginBy } from './dates.ts';
import { idsSchema } from './lists.ts';
import { participantGroupsSchema } from './participants.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema, visibilitySchema } from './text.ts';

/** How far ahead a meeting may be planned. */
const MOST_MONTHS_AHEAD = 24;
const heldSchema = edtfSchema.refine((on) => mayBeginBy(on, addMonths(todayInLondon(), MOST_MONTHS_AHEAD)), {
  error: ({ input }) => `${String(input)} is more than two years ahead, which is surely a slip: plan meetings up to two years from today.`,
});

const followUpText = requiredProseSchema('What is to be done', 500);
const dueOn = isoDateSchema;

/** A follow-up given along with the meeting it comes from. */
const nextStepSchema = z.object({
  organisation: blankToNull(z.string()),
  text: followUpText,
  dueOn,
  assignee: blankToNull(z.string()),
});

const fields = {
  title: nameSchema,
  kind: z.enum(ENGAGEMENT_KINDS, { error: 'Choose how people were brought together.' }),
  on: heldSchema,
  place: blankToNull(nameSchema),
  hosts: idsSchema('hosts', 20),
  attendees: idsSchema('organisations', 500),
  people: z
    .array(z.object({ person: chosenSchema('who took part'), onBehalfOf: blankToNull(z.string()) }))
    .max(500, { error: 'Name 500 people at most.' })
    .nullish(),
  participantGroups: participantGroupsSchema,
  attendance: z
    .int({ error: 'Give a whole number of people.' })
    .min(0, { error: 'The number of people is not less than none.' })
    .max(1_000_000, { error: 'More than a million people is surely a slip.' })
    .nullish(),
  areas: idsSchema('places', 50),
  themes: idsSchema('themes', 50),
  initiatives: idsSchema('initiatives', 50),
  agreements: idsSchema('agreements', 50),
  programme: blankToNull(z.string()),
  summary: blankToNull(proseSchema('What it was about', 2_000)),
  notes: blankToNull(proseSchema('The notes', 20_000)),
  decisions: blankToNull(proseSchema('What was decided', 10_000)),
  visibility: visibilitySchema.nullish(),
};

interface Numbers {
  readonly people?: readonly { readonly person: string }[] | null | undefined;
  readonly attendance?: number | null | undefined;
}
/** Why this many people cannot have been there; undefined where they can. */
export function attendanceProblem({ people, attendance }: Numbers): string | undefined {
  const named = new Set(people?.map(({ person }) => person)).size;
  if (attendance == null || attendance >= named) return undefined;
  return `${named} people are named, which is more than the ${attendance} said to have taken part. Give the number of all, or leave it out.`;
}
function checkNumbers(numbers: Numbers, context: z.core.$RefinementCtx): void {
  const message = attendanceProblem(numbers);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['attendance'], message });
}

/** Why something cannot be due on this day after a meeting on that; undefined where it can. */
export function dueBeforeMeeting(on: string, dueOn: string): string | undefined {
  if (mayBeginBy(on, dueOn)) return undefined;
  return `It would be due on ${formatDay(dueOn)}, before the meeting it comes from, ${formatEdtf(on)}. Give that day or a later one.`;
}
interface Steps {
  readonly on: string;
  readonly followUps?: readonly { readonly dueOn: string }[] | null | undefined;
}
function checkSteps({ on, followUps }: Steps, context: z.core.$RefinementCtx): void {
  for (const [i, { dueOn }] of (followUps ?? []).entries()) {
    const message = dueBeforeMeeting(on, dueOn);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['followUps', i, 'dueOn'], message });
  }
}

const followUps = z.array(nextStepSchema).max(20, { error: 'Give 20 follow-ups at most.' }).nullish();

/** What a meeting is recorded with. */
export const recordEngagementSchema = z
  .object({ ...fields, followUps })
  .superRefine(checkNumbers)
  .superRefine(checkSteps);
/** What a contact is logged with in one line. One's own council is there anyway: somebody else has to be named. */
export const quickLogSchema = z
  .object({
    title: fields.title,
    kind: fields.kind,
    on: fields.on,
    attendees: z.array(chosenSchema('whom you met')).min(1, { error: 'Choose whom you met.' }),
    followUps,
  })
  .superRefine(checkSteps);
/** What of a meeting may be changed: a field left out stays, null clears it; a list takes the place of the one held. */
export const updateEngagementSchema = z.object(fields).partial().superRefine(checkNumbers);

/** What a follow-up is recorded with. */
export const recordFollowUpSchema = z.object({
  organisation: chosenSchema('the organisation it is about'),
  text: followUpText,
  dueOn,
  assignee: blankToNull(z.string()),
  engagement: blankToNull(z.string()),
  visibility: visibilitySchema.nullish(),
});
/** What of a follow-up may be changed. */
export const updateFollowUpSchema = z.object({
  text: followUpText.optional(),
  dueOn: dueOn.optional(),
  assignee: blankToNull(z.string()),
});
/** How a follow-up was done. */
export const completeFollowUpSchema = z.object({
  on: blankToNull(isoDateSchema),
  outcome: blankToNull(proseSchema('What came of it', 2_000)),
});
