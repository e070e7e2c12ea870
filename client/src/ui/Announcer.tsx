import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(text: string) => void>(() => {});

/** Says a sentence politely to assistive technology. */
export const useAnnounce = () => useContext(Announce);

/** Holds the one live region of the application. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  // The same sentence twice is a change only if something differs.
  const announce = useCallback((next: string) => setText((now) => (now === next ? `${next}\u00a0` : next)), []);
  return (
    <Announce value={announce}>
      {children}
      <div className="visually-hidden" aria-live="polite" aria-atomic="true">
        {text}
      </div>
    </Announce>
  );
}
