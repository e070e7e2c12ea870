import type { Draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { partsOf } from '../../audit/snapshot.ts';
import { userError } from '../../user-errors.ts';
import type { AssessmentStore } from './assessments.store.ts';

/**
 * Refuses a change by which those assessed on a scale would no longer be on the same one. Whoever asks holds the scale, so that nobody is
 * assessed on it meanwhile.
 * @param field what the input calls the scale, where it does not say its scores and dimensions one by one
 * @throws {UserErrors} CONFLICT
 */
export async function refuseOtherScale(
  edit: Edit,
  store: AssessmentStore,
  { held, made, field }: { readonly held: Draft; readonly made: Draft; readonly field?: string },
): Promise<void> {
  const differing = differingIn(held, made);
  const found = differing === undefined ? undefined : await store.anyOnWithin(edit.tx, held.id);
  if (differing === undefined || found === undefined) return;
  if (!found.isSeen) throw edit.hiddenConflict(field ?? differing, 'an assessment on the scale', found.id);
  const message =
    differing === 'dimensions'
      ? 'Bodies were assessed on this scale: its dimensions stay, and only their words may be put right.'
      : 'Bodies were assessed on this scale: its scores stay. Record another scale to count otherwise.';
  throw userError('CONFLICT', field ?? differing, message);
}

/** What makes two versions of a scale different ones; undefined where nothing does. */
function differingIn(held: Draft, made: Draft): 'lowest' | 'highest' | 'dimensions' | undefined {
  const score = (['lowest', 'highest'] as const).find((one) => held.properties[one] !== made.properties[one]);
  const [were, are] = [held, made].map((each) =>
    partsOf(each, 'HAS_DIMENSION')
      .map(({ key }) => key)
      .toSorted()
      .join(' '),
  );
  return score ?? (were === are ? undefined : 'dimensions');
}
