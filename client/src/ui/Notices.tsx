import { Button, CloseButton, Portal } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useAnnounce } from './Announcer.tsx';
import styles from './Notices.module.css';

/** A sentence about what was just done, and what can be done about it. */
interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const Notify = createContext<(notice: Notice) => void>(() => {});

/** Shows a sentence at the foot of the page for a while, and says it. */
export const useNotice = () => useContext(Notify);

/** How long a notice stays, in milliseconds; while it is pointed at or holds focus it stays longer. */
const STAYS = 12_000;

/** Holds the one notice of the application: the next takes the place of the last. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const announce = useAnnounce();
  const [notice, setNotice] = useState<Notice>();
  const [isHeld, setHeld] = useState(false);
  const notify = useCallback(
    (next: Notice) => {
      setNotice(next);
      announce(next.action ? `${next.text} ${next.action.label} is at the foot of the page.` : next.text);
    },
    [announce],
  );
  useEffect(() => {
    if (!notice || isHeld) return;
    const timer = setTimeout(() => setNotice(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);
  const { action } = notice ?? {};
  return (
    <Notify value={notify}>
      {children}
      {notice && (
        <Portal>
          <section
            className={styles.notice}
            aria-label="What was just done"
            data-print="hidden"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <p>{notice.text}</p>
            {action && (
              <Button
                variant="default"
                size="xs"
                onClick={() => {
                  setNotice(undefined);
                  action.onPress();
                }}
              >
                {action.label}
              </Button>
            )}
            <CloseButton aria-label="Close this notice" onClick={() => setNotice(undefined)} />
          </section>
        </Portal>
      )}
    </Notify>
  );
}
