import { z } from 'zod';
import { isoDateSchema } from '../validation/index.ts';
import { SUCCESSION_KINDS } from '../vocabulary/index.ts';
import { pastDaySchema, since1900 } from './agreement-values.ts';
import { passageSchema } from './fact.ts';
import { blankToNull, chosenSchema, proseSchema } from './text.ts';

const recordsSchema = (what: string) =>
  z
    .array(chosenSchema(what))
    .min(1, { error: `Choose ${what}.` })
    .max(50, { error: 'Give 50 at most.' })
    .transform((ids) => [...new Set(ids)]);

/** Councils, or areas, that others follow from a day on. */
export const recordSuccessionSchema = z
  .object({
    predecessors: recordsSchema('what came before'),
    successors: recordsSchema('what follows'),
    on: since1900(isoDateSchema, 'The day'),
    kind: z.enum(SUCCESSION_KINDS, { error: 'Choose how it came about.' }),
    governs: z.boolean().nullish(),
    moves: z.boolean().nullish(),
    revisions: z.array(z.int()).nullish(),
    evidence: passageSchema.nullish(),
  })
  .superRefine(({ predecessors, successors, kind, governs, moves, revisions }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (predecessors.some((id) => successors.includes(id))) refuse('successors', 'Nothing follows itself: choose another successor.');
    if (kind === 'SPLIT' && successors.length < 2) refuse('successors', 'What is split has two successors or more: add the others.');
    if (kind === 'SPLIT' && predecessors.length > 1) refuse('predecessors', 'Give what was split alone: record one succession for each.');
    if (kind !== 'SPLIT' && successors.length > 1)
      refuse('successors', 'Only what is split has several successors: choose one, or “Split”.');
    if (kind === 'RENAMED' && predecessors.length > 1) refuse('predecessors', 'A new name is that of one predecessor: choose “Merged”.');
    for (const [name, given] of Object.entries({ governs, moves }))
      if (given && successors.length > 1) refuse(name, 'With several successors nobody can tell which takes what: leave this out.');
    if (revisions && revisions.length !== predecessors.length)
      refuse('revisions', 'Give one revision for each predecessor, in the same order, or none.');
  });

/** Agreements of bodies that are no more, passed on to their successor. */
export const novateAgreementsSchema = z.object({
  items: z
    .array(z.object({ agreement: chosenSchema('the agreement'), revision: z.int() }))
    .min(1, { error: 'Choose at least one agreement.' })
    .max(200, { error: 'Give 200 agreements at most.' }),
  to: chosenSchema('the successor'),
  on: pastDaySchema('The day'),
  note: blankToNull(proseSchema('The note', 2_000)),
});
