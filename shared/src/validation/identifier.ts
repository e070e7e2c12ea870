import { z } from 'zod';
import { charityNumberSchema, companyNumberSchema, gssCodeSchema, odsCodeSchema, uprnSchema } from './codes.ts';
import { textSchema, tidyCode } from './text.ts';

/** A scheme is an org-id.guide prefix (GB-CHC) or one of ours that has none there: GSS, ODS, UPRN. */
export const identifierSchemeSchema = textSchema({
  what: 'Identifier scheme',
  expected: 'letters, digits and hyphens, such as GB-CHC, GB-COH, GSS or ODS',
  test: /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
  tidy: tidyCode,
});

/** The schemes whose values have a shape we can check; the value of any other is taken as it is. */
const VALUE_SCHEMAS: ReadonlyMap<string, z.ZodType<string, string>> = new Map([
  ['GB-CHC', charityNumberSchema],
  ['GB-COH', companyNumberSchema],
  ['GSS', gssCodeSchema],
  ['ODS', odsCodeSchema],
  ['UPRN', uprnSchema],
]);

const otherValueSchema = textSchema({
  what: 'Identifier',
  expected: '1 to 100 characters without spaces inside',
  test: /^\S{1,100}$/,
});

/** One number in one register, its value tidied and checked by its scheme. */
export const identifierSchema = z.object({ scheme: identifierSchemeSchema, value: z.string() }).transform(({ scheme, value }, context) => {
  const checked = (VALUE_SCHEMAS.get(scheme) ?? otherValueSchema).safeParse(value);
  if (checked.success) return { scheme, value: checked.data };
  for (const { message } of checked.error.issues) context.issues.push({ code: 'custom', input: value, path: ['value'], message });
  return z.NEVER;
});
