import { useState } from 'react';
import { useReadAgain } from '../../apollo/read-again.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { forgetAllDrafts } from '../editing/drafts.ts';

/** The way to become another reader: what was read so far is forgotten, as they see another slice. */
export function useBecome() {
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string>();
  const become = async (act: () => Promise<unknown>) => {
    try {
      const next = await act();
      setFailure(undefined);
      forgetAllDrafts();
      if (typeof next === 'string') return window.location.assign(next);
      readAgain();
      announce('You now see what this reader may see.');
    } catch (error) {
      const words = error instanceof Error ? error.message : 'That did not work. Try again in a moment.';
      setFailure(words);
      announce(words);
    }
  };
  return { failure, become };
}
