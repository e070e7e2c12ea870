import { z } from 'zod';
import { isoDateSchema, nameSchema, textSchema } from '../validation/index.ts';
import { CONTACT_WAYS, ROLE_KINDS } from '../vocabulary/index.ts';
import { endNotAfterStart } from './fact.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

const emailSchema = textSchema({
  what: 'E-mail address',
  expected: 'an address such as name@example.org',
  test: (text) => text.length <= 254 && /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(text),
});
const phoneSchema = textSchema({
  what: 'Telephone number',
  expected: 'digits, spaces and an extension, such as 01945 123456 ext. 12',
  test: (text) => text.length <= 50 && /^\+?[\d\s()./-]{4,}(\s*(x|ext\.?)\s*\d{1,6})?$/i.test(text),
});

const ways = {
  email: blankToNull(emailSchema),
  phone: blankToNull(phoneSchema),
  address: blankToNull(proseSchema('The address', 500)),
};
const roleFields = {
  title: nameSchema,
  kind: z.enum(ROLE_KINDS, { error: 'Choose what kind of post it is.' }),
  organisation: blankToNull(z.string()),
  areas: idsSchema('places', 50),
  validFrom: blankToNull(isoDateSchema),
  validTo: blankToNull(isoDateSchema),
  visibility: visibilitySchema.nullish(),
};
const personFields = {
  name: nameSchema,
  isNamed: z.boolean().nullish(),
  ...ways,
  preferredContact: z.enum(CONTACT_WAYS).nullish(),
  contactNote: blankToNull(proseSchema('The note', 1_000)),
  visibility: visibilitySchema.nullish(),
};

interface Post {
  readonly kind?: string | undefined;
  readonly organisation?: string | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}
/** What a post lacks, or has the wrong way round, by field; the server asks again of what an update makes of it. */
export function roleProblems({ kind, organisation, areas, validFrom, validTo }: Post): {
  readonly field: 'organisation' | 'areas' | 'validTo';
  readonly code: 'REQUIRED' | 'INVALID';
  readonly message: string;
}[] {
  const hasAreas = areas != null && areas.length > 0;
  const order = endNotAfterStart(validFrom, validTo);
  return [
    ...(kind === 'COUNCILLOR' && !hasAreas
      ? [
          {
            field: 'areas',
            code: 'REQUIRED',
            message: 'A councillor is elected for a place: choose the division, ward or parish.',
          } as const,
        ]
      : []),
    ...(!organisation && !hasAreas && kind !== 'COUNCILLOR'
      ? [{ field: 'organisation', code: 'REQUIRED', message: 'Choose the organisation the post is in, or the place it is for.' } as const]
      : []),
    ...(order === undefined ? [] : [{ field: 'validTo', code: 'INVALID', message: order } as const]),
  ];
}
function checkPost(post: Post, context: z.core.$RefinementCtx): void {
  for (const { field, code, message } of roleProblems(post)) context.addIssue({ code: 'custom', path: [field], message, params: { code } });
}

/** What a person is recorded with, and the post they hold where there is one. */
export const createPersonSchema = z.object({ ...personFields, role: z.object(roleFields).superRefine(checkPost).nullish() });
/** What of a person may be changed: a field left out stays, null clears it. */
export const updatePersonSchema = z.object(personFields).partial();
/** How one council reaches a person in private. */
export const personalContactSchema = z.object({
  person: chosenSchema('the person'),
  ...ways,
  note: blankToNull(proseSchema('The note', 1_000)),
});
/** What a post is recorded with. */
export const recordRoleSchema = z.object({ person: chosenSchema('the person'), ...roleFields }).superRefine(checkPost);
/** What of a post may be changed: a field left out stays, null clears it. */
export const updateRoleSchema = z.object(roleFields).partial();
/** Who of us looks after an organisation, and from when; nobody where the person is left out. */
export const relationshipOwnerSchema = z.object({
  organisation: chosenSchema('the organisation'),
  person: blankToNull(z.string()),
  from: blankToNull(isoDateSchema),
});
