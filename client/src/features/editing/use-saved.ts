import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useForgetOtherDays } from '../../apollo/read-again.ts';
import { useNotice } from '../../ui/Notices.tsx';
import { useUndo } from './use-undo.ts';

/** What follows every write: what is shown is read afresh, and what was done is said, with a way to take it back. */
export function useSaved(): (said: string, changeId: string | null) => void {
  const client = useApolloClient();
  const forgetOtherDays = useForgetOtherDays();
  const notify = useNotice();
  const undo = useUndo();
  return useCallback(
    (said, changeId) => {
      forgetOtherDays();
      notify({ text: said, ...(changeId ? { action: { label: 'Undo', onPress: () => void undo(changeId) } } : {}) });
      // Nobody waits for it: each part of the page shows its own reading, and its own failure.
      void client.refetchQueries({ include: 'active' });
    },
    [client, forgetOtherDays, notify, undo],
  );
}
