import type { Context } from '../context.ts';
import { type UserErrors, userError } from '../user-errors.ts';

/** What is said where a record that the reader may not see stands in the way. */
export const HIDDEN_CONFLICT = {
  reason: 'Something that is not open to you stands in the way.',
  remedy: 'Ask a steward, who can tell what to do.',
} as const;

/**
 * The one answer where a record that this person may not see stands in the way of what they do: it says that, and nothing else of the record. It
 * is the only way in which a hidden record shows at all, so the security log is told which it was.
 * @param field what the input calls the value that clashes; empty for the whole
 * @param what the rule that stands in the way, for the log
 * @param subjectId the hidden record, for the log alone
 */
export function hiddenConflict(context: Context, field: string, what: string, subjectId: string | undefined): UserErrors {
  context.tell('hidden-conflict', { what, subjectId });
  return userError('CONFLICT', field, `${HIDDEN_CONFLICT.reason} ${HIDDEN_CONFLICT.remedy}`);
}
