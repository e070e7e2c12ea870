import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import styles from './Account.module.css';

interface Props {
  readonly name: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** The token itself, shown once: to copy, with a line that tries it. */
export function TokenSecret({ name, secret, onClose }: Props) {
  const { copy, copied, error } = useClipboard({ timeout: 4000 });
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const line = `curl -H 'Authorization: Bearer ${secret}' -H 'content-type: application/json' -d '{"query":"{ me { name roles } }"}' ${window.location.origin}/graphql`;
  return (
    <section ref={box} tabIndex={-1} className={styles.secret} aria-label={`The token “${name}”`}>
      <p>
        <strong>“{name}” is made.</strong> Copy it now and keep it as you keep a password: nobody can be shown it again.
      </p>
      <pre>
        <code>{secret}</code>
      </pre>
      <p>This line tries it:</p>
      <pre>
        <code>{line}</code>
      </pre>
      <div className={styles.buttons}>
        <Button size="compact-sm" onClick={() => copy(secret)}>
          Copy the token
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => copy(line)}>
          Copy the line
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          I have kept it
        </Button>
      </div>
      <p role="status">{error ? 'Your browser does not let pages copy: mark the text and copy it by hand.' : copied && 'Copied.'}</p>
    </section>
  );
}
