import { z } from 'zod';
import { formatDay } from '../time/index.ts';
import { isoDateSchema, nameSchema } from '../validation/index.ts';
import { AGREEMENT_KINDS, AGREEMENT_STAGES, type AgreementStage, PARTY_ROLES } from '../vocabulary/index.ts';
import { amountSchema, daysSchema, lineOfText, pastDaySchema, since1900 } from './agreement-values.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

const partySchema = z.object({ organisation: chosenSchema('an organisation'), role: z.enum(PARTY_ROLES, { error: 'Choose a role.' }) });
const partiesSchema = z
  .array(partySchema, { error: 'An agreement has two parties or more: give all of them, or leave this out to keep those held.' })
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
  reviewOn: blankToNull(since1900(isoDateSchema, 'The review')),
  noticeDays: daysSchema('Notice', 3_660).nullish(),
  valuePence: amountSchema('The value').nullish(),
  fund: blankToNull(chosenSchema('a fund')),
  decidingBody: blankToNull(chosenSchema('a body')),
  meetingOn: blankToNull(isoDateSchema),
  themes: idsSchema('themes'),
  areas: idsSchema('places'),
  assets: idsSchema('buildings and places'),
  initiative: blankToNull(chosenSchema('an initiative')),
  visibility: visibilitySchema.nullish(),
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

const fundFields = {
  name: nameSchema,
  summary: blankToNull(proseSchema('The summary')),
  owner: blankToNull(chosenSchema('an organisation')),
  visibility: visibilitySchema.nullish(),
};
/** Money behind agreements. */
export const createFundSchema = z.object(fundFields);
/** What of a fund may be changed: a field left out stays, null clears it. */
export const updateFundSchema = z.object(fundFields).partial();
