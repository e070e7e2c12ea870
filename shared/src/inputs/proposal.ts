import { z } from 'zod';
import { passageSchema } from './fact.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

/** What a proposal says besides the change it asks for. */
export const proposeChangeSchema = z.object({
  why: requiredProseSchema('Why it should be so', 2_000),
  organisation: blankToNull(chosenSchema('for which organisation it is proposed')),
  council: blankToNull(chosenSchema('the council that is to decide')),
  evidence: passageSchema.nullish(),
});
/** What accepting one may say to the proposer. */
export const acceptProposalSchema = z.object({ answer: blankToNull(proseSchema('The answer', 2_000)) });
/** What declining one takes: the proposer reads it. */
export const declineProposalSchema = z.object({ reason: requiredProseSchema('The reason', 2_000) });
