import { z } from 'zod';
import { edtfSchema, nameSchema } from '../validation/index.ts';
import { INITIATIVE_KINDS, INITIATIVE_SCALES, INITIATIVE_STAGES } from '../vocabulary/index.ts';
import { pastDaySchema } from './agreement-values.ts';
import { endBeforeStart } from './dates.ts';
import { idsSchema } from './lists.ts';
import { participantGroupsSchema } from './participants.ts';
import { blankToNull, proseSchema, visibilitySchema } from './text.ts';

const fields = {
  name: nameSchema,
  summary: blankToNull(proseSchema('The summary', 2_000)),
  startsOn: blankToNull(edtfSchema),
  endsOn: blankToNull(edtfSchema),
  lead: idsSchema('leads', 20),
  partners: idsSchema('partners'),
  backers: idsSchema('backers'),
  overseers: idsSchema('overseers', 20),
  areas: idsSchema('places'),
  themes: idsSchema('themes', 50),
  ledTo: idsSchema('things it led to', 50),
  participantGroups: participantGroupsSchema,
  visibility: visibilitySchema.nullish(),
};
const initiativeFields = {
  ...fields,
  kind: z.enum(INITIATIVE_KINDS, { error: 'Choose what form it takes.' }),
  scale: z.enum(INITIATIVE_SCALES).nullish(),
  programme: blankToNull(z.string()),
  stage: z.enum(INITIATIVE_STAGES).nullish(),
  stageOn: blankToNull(pastDaySchema('The day it came so far')),
  stageNote: blankToNull(proseSchema('The note', 2_000)),
  assets: idsSchema('buildings and places', 50),
  fund: blankToNull(z.string()),
  members: idsSchema('local members', 50),
};

interface Dates {
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}
function datesInOrder({ startsOn, endsOn }: Dates, context: z.core.$RefinementCtx): void {
  const message = endBeforeStart(startsOn, endsOn);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['endsOn'], message });
}

/** What is said of a stage goes with one: it would be lost alone. */
function stageNamed(
  { stage, stageOn, stageNote }: { stage?: unknown; stageOn?: unknown; stageNote?: unknown },
  context: z.core.$RefinementCtx,
): void {
  if (stage || (!stageOn && !stageNote)) return;
  context.addIssue({
    code: 'custom',
    path: ['stage'],
    params: { code: 'REQUIRED' },
    message: 'A day or a note is given for a stage, but no stage: say which it is.',
  });
}

/** What a programme is recorded with. */
export const createProgrammeSchema = z.object(fields).superRefine(datesInOrder);
/** What of a programme may be changed: a field left out stays, null clears it; a list takes the place of the one held. */
export const updateProgrammeSchema = z.object(fields).partial().superRefine(datesInOrder);
/** What an initiative is recorded with. */
export const createInitiativeSchema = z.object(initiativeFields).superRefine(datesInOrder).superRefine(stageNamed);
/** What of an initiative may be changed, in the same way. */
export const updateInitiativeSchema = z.object(initiativeFields).partial().superRefine(datesInOrder).superRefine(stageNamed);
