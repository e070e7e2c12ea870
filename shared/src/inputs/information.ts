import { z } from 'zod';
import { askerKinds, exemptions, fieldDecisions, fieldVerdicts, needsBalance } from '../disclosure/index.ts';
import { isoDateSchema } from '../validation/index.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';

const fields = {
  reference: requiredProseSchema('The reference', 60),
  askerKind: z.enum(askerKinds.values, { error: 'Choose who asks, as a kind.' }),
  receivedOn: isoDateSchema,
  asked: requiredProseSchema('What was asked', 2_000),
  about: blankToNull(chosenSchema('an organisation or agreement')),
  topic: blankToNull(proseSchema('The text to look for', 100)),
  themes: idsSchema('themes', 20),
  area: blankToNull(chosenSchema('a place')),
  withHistory: z.boolean().nullish(),
};

/** Somebody asks for information under the Freedom of Information Act. */
export const createInformationRequestSchema = z.object(fields).superRefine((given, context) => {
  const { about, topic, themes, area } = given;
  if (about || topic || themes?.length || area) {
    if (topic && topic.length < 3)
      context.addIssue({ code: 'custom', path: ['topic'], message: 'Give three letters at least to look for.' });
    return;
  }
  const message = 'Say what it is about: an organisation or agreement, or a text, theme or place to look for.';
  context.addIssue({ code: 'custom', path: ['about'], message, params: { code: 'REQUIRED' } });
});
export const updateInformationRequestSchema = z.object({
  reference: fields.reference.optional(),
  askerKind: fields.askerKind.optional(),
  receivedOn: fields.receivedOn.optional(),
  asked: fields.asked.optional(),
});

const chosenFields = z
  .array(chosenSchema('a field'), { error: 'Choose the fields first.' })
  .min(1, { error: 'Choose the fields first.' })
  .max(5_000, { error: 'Decide on 5,000 fields at most at once.' })
  .transform((ids) => [...new Set(ids)]);

/** What is to become of some fields, and why. */
export const decideDisclosureSchema = z
  .object({
    fields: chosenFields,
    decision: z.enum(fieldDecisions.values, { error: 'Choose whether to release or withhold.' }),
    exemption: blankToNull(z.enum(exemptions.values, { error: 'Choose an exemption from the list.' })),
    reason: blankToNull(proseSchema('The reason', 2_000)),
  })
  .superRefine(({ decision, exemption, reason }, context) => {
    const required = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code: 'REQUIRED' } });
    if (decision !== 'WITHHOLD') return;
    if (!exemption) required('exemption', 'Say under which exemption it is withheld.');
    else if (needsBalance(exemption) && !reason)
      required('reason', 'This exemption is qualified: say why the public interest is better served by withholding.');
  });

/** What the reviewer says of some fields. */
export const reviewDisclosureSchema = z
  .object({
    fields: chosenFields,
    verdict: z.enum(fieldVerdicts.values, { error: 'Say whether you agree.' }),
    note: blankToNull(proseSchema('The note', 1_000)),
  })
  .superRefine(({ verdict, note }, context) => {
    if (verdict === 'QUERIED' && !note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Say what is to be looked at again.', params: { code: 'REQUIRED' } });
  });

/** What the reviewer says of the whole. */
export const concludeReviewSchema = z.object({ note: blankToNull(proseSchema('The note', 1_000)) });

/** Why a request is cancelled. */
export const cancelInformationRequestSchema = z.object({ reason: requiredProseSchema('The reason', 500) });
