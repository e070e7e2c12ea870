import { z } from 'zod';
import { isoDateSchema, nameSchema, penceSchema, uprnSchema } from '../validation/index.ts';
import { ASSET_CONDITIONS, ASSET_KINDS, TENURES } from '../vocabulary/index.ts';
import { idsSchema } from './lists.ts';
import { blankToNull, proseSchema, visibilitySchema } from './text.ts';

const fields = {
  name: nameSchema,
  kind: z.enum(ASSET_KINDS, { error: 'Choose what it is.' }),
  isNamed: z.boolean().nullish(),
  summary: blankToNull(proseSchema('The summary', 2_000)),
  uprn: blankToNull(uprnSchema),
  tenure: z.enum(TENURES).nullish(),
  runningCostPence: penceSchema.min(0, { error: 'What it costs to run is not less than nothing: give a sum from £0.' }).nullish(),
  areas: idsSchema('places', 20),
  ownedBy: blankToNull(z.string()),
  ownedFrom: blankToNull(isoDateSchema),
  managedBy: blankToNull(z.string()),
  managedFrom: blankToNull(isoDateSchema),
  condition: z.enum(ASSET_CONDITIONS).nullish(),
  conditionOn: blankToNull(isoDateSchema),
  conditionNote: blankToNull(proseSchema('What was found', 2_000)),
  visibility: visibilitySchema.nullish(),
};

type Holders = Partial<Record<'ownedBy' | 'ownedFrom' | 'managedBy' | 'managedFrom', string | null | undefined>>;
/** A day on which it passed to somebody goes with who that is: it would be lost alone. */
function holderNamed(given: Holders, context: z.core.$RefinementCtx): void {
  const pairs = [
    ['ownedBy', given.ownedBy, given.ownedFrom, 'owns'],
    ['managedBy', given.managedBy, given.managedFrom, 'manages'],
  ] as const;
  for (const [field, by, from, does] of pairs)
    if (from && !by)
      context.addIssue({
        code: 'custom',
        path: [field],
        params: { code: 'REQUIRED' },
        message: `It is said from when, but not who ${does} it from then on: choose who does, or leave the day out.`,
      });
}

/** What an asset is recorded with. */
export const createAssetSchema = z.object(fields).superRefine(holderNamed);
/** What of an asset may be changed: a field left out stays, null clears it. A day alone is that of whoever holds it. */
export const updateAssetSchema = z.object(fields).partial();
