import { Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { useKey } from '../lib/keys.ts';
import styles from './KeysHelp.module.css';

const KEYS = [
  { keys: ['/'], does: 'Go to the search' },
  { keys: ['?'], does: 'Show these keys' },
  { keys: ['c'], does: 'Log a contact, from any page' },
  { keys: ['Esc'], does: 'Close a list, the panel or this window' },
  { keys: ['Enter'], does: 'Open what is chosen' },
  { keys: ['Tab'], does: 'Go to the next link, button or field; with Shift to the one before' },
  { keys: ['↑', '↓'], does: 'Move through a list of suggestions' },
  {
    keys: ['←', '→', '↑', '↓'],
    does: 'On the matrix of coverage: go from cell to cell; Home, End and the page keys go farther, Enter opens',
  },
  { keys: ['t'], does: 'On the network: picture or table' },
  { keys: ['←', '→', '↑', '↓'], does: 'On the picture: move along lines; with Shift select several' },
  { keys: [',', '.'], does: 'On the picture: the line before and after' },
  { keys: ['e', 'h'], does: 'On the picture: expand, hide' },
  { keys: ['+', '−', '0'], does: 'On the picture: closer, farther, all of it' },
  { keys: ['Ctrl', 'z'], does: 'On the network: a step back; with Shift forward again' },
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
