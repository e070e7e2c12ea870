import { useAction } from '../editing/use-action.ts';
import { useFactMutations } from '../facts/fact-mutations.ts';

/** Says that somebody made sure of a tie or a provision today, at one press; it can be undone. */
export function useVerifyToday() {
  const tie = useFactMutations(true);
  const provision = useFactMutations(false);
  const { act, isBusy } = useAction();
  return {
    isBusy,
    verify: ({ __typename, id, revision }: { readonly __typename: string; readonly id: string; readonly revision: number }) =>
      act(() => (__typename === 'Tie' ? tie : provision).verify({ id, revision, idempotencyKey: crypto.randomUUID() }), 'Verified today.'),
  };
}
