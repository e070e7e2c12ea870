import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useForgetOtherDays } from '../../apollo/read-again.ts';
import { describeFailure } from '../../lib/failure.ts';
import { useNotice } from '../../ui/Notices.tsx';
import type { Outcome } from './types.ts';
import { useSaved } from './use-saved.ts';

/** One mutation without a form: done at a press, what went wrong said in a notice. */
export function useAction(): { isBusy: boolean; act: (send: () => Promise<Outcome<unknown>>, said: string) => Promise<boolean> } {
  const [isBusy, setBusy] = useState(false);
  const saved = useSaved();
  const notify = useNotice();
  const client = useApolloClient();
  const forgetOtherDays = useForgetOtherDays();
  const act = useCallback(
    async (send: () => Promise<Outcome<unknown>>, said: string) => {
      setBusy(true);
      try {
        const { userErrors, changeId } = await send();
        if (userErrors.some(({ code }) => code === 'STALE')) {
          forgetOtherDays();
          await client.refetchQueries({ include: 'active' });
          notify({ text: 'Somebody else changed this meanwhile. It is shown as it now is: look at it, and press again.' });
          return false;
        }
        if (userErrors.length > 0) {
          notify({ text: userErrors.map(({ message }) => message).join(' ') });
          return false;
        }
        saved(said, changeId ?? null);
        return true;
      } catch (error) {
        const { title, detail } = describeFailure(error);
        notify({ text: `${title} ${detail}` });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [saved, notify, client, forgetOtherDays],
  );
  return { isBusy, act };
}
