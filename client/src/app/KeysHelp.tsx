import { Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { useKey } from '../lib/keys.ts';
import styles from './KeysHelp.module.css';

const KEYS = [
  { keys: ['/'], does: 'Go to the search' },
  { keys: ['?'], does: 'Show these keys' },
  { keys: ['Esc'], does: 'Close a list, the panel or this window' },
  { keys: ['Enter'], does: 'Open what is chosen' },
  { keys: ['Tab'], does: 'Go to the next link, button or field; with Shift to the one before' },
  { keys: ['↑', '↓'], does: 'Move through a list of suggestions' },
  { keys: ['←', '→', '↑', '↓'], does: 'On the network: move along ties' },
] as const;

/** The keys of the Atlas, shown by "?". */
export function KeysHelp() {
  const [isOpen, setOpen] = useState(false);
  useKey('?', () => setOpen(true));
  return (
    <Modal.Root opened={isOpen} onClose={() => setOpen(false)} size="md">
      <Modal.Overlay />
      <Modal.Content className={styles.content}>
        <div className={styles.head}>
          <Modal.Title component="h2">Keys</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <dl className={styles.keys}>
          {KEYS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key} size="sm">
                    {key}
                  </Kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal.Content>
    </Modal.Root>
  );
}
