import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './SidePanel.module.css';

/** The element of the frame a panel is drawn into; null until the frame stands. */
export const PanelSlot = createContext<HTMLElement | null>(null);

interface Props {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Changes when another thing is selected, so that focus goes to its title. */
  readonly selectionKey?: string;
}

/** What is selected, at the right of the page; a sheet at the bottom on a narrow screen. Esc closes it and gives focus back. */
export function SidePanel({ title, onClose, children, selectionKey = '' }: Props) {
  const slot = useContext(PanelSlot);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    if (!slot?.contains(document.activeElement)) opener.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
  }, [slot, selectionKey]);

  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus({ preventScroll: true });
    },
    [],
  );

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [onClose]);

  if (!slot) return null;
  return createPortal(
    <aside className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label="Close the panel">
          <IconX size={20} aria-hidden="true" />
        </button>
      </div>
      {children}
    </aside>,
    slot,
  );
}
