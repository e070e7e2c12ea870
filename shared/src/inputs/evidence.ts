import { z } from 'zod';
import { edtfSchema, nameSchema } from '../validation/index.ts';
import { SOURCE_KINDS } from '../vocabulary/index.ts';
import { passageSchema } from './fact.ts';
import { blankToNull, chosenSchema, proseSchema, visibilitySchema } from './text.ts';

/** What a passage is added to a record with. */
export const evidenceSchema = passageSchema.extend({ about: chosenSchema('the record it is about') });

const source = {
  title: nameSchema,
  kind: z.enum(SOURCE_KINDS, { error: 'Choose what kind of source it is.' }),
  publishedOn: blankToNull(edtfSchema),
  reference: blankToNull(proseSchema('The reference', 500)),
  publisher: blankToNull(proseSchema('The publisher', 300)),
  licence: blankToNull(proseSchema('The licence', 300)),
  attribution: blankToNull(proseSchema('The attribution', 500)),
  visibility: visibilitySchema.nullish(),
};
/** What a source is recorded with. */
export const createSourceSchema = z.object(source);
/** What of a source may be changed: a field left out stays, null clears it. */
export const updateSourceSchema = z.object(source).partial();
