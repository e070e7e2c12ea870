import { z } from 'zod';
import { canBeSharedWith, namesItsReaders } from '../permissions/sharing.ts';
import { VISIBILITIES, VISIBILITY_LABELS } from '../vocabulary/access.ts';
import { idsSchema } from './lists.ts';

/** Who is to see a record, all of it at once. */
export const shareRecordSchema = z
  .object({
    visibility: z.enum(VISIBILITIES, { error: 'Choose who may see it.' }),
    sharedWith: idsSchema('organisations', 50),
    restrictedTo: idsSchema('people or groups', 50),
    deniedTo: idsSchema('people or organisations', 50),
  })
  .superRefine(({ visibility, sharedWith, restrictedTo, deniedTo }, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const called = `“${VISIBILITY_LABELS[visibility]}”`;
    if (sharedWith?.length && !canBeSharedWith(visibility))
      problem('sharedWith', `A record for ${called} is shared with nobody besides. Leave this empty, or choose another openness.`);
    if (restrictedTo?.length && !namesItsReaders(visibility))
      problem('restrictedTo', `A record for ${called} names nobody. Leave this empty, or choose “${VISIBILITY_LABELS.RESTRICTED}”.`);
    if (!restrictedTo?.length && namesItsReaders(visibility))
      problem('restrictedTo', 'Name at least one person or group: else nobody could see it.');
    if (sharedWith?.some((id) => deniedTo?.includes(id)))
      problem('sharedWith', 'It is denied to one of these too, and a denial wins. Take that one off here or there.');
  });
