import { Button } from '@mantine/core';
import { viewAs } from './session.ts';
import { useBecome } from './use-become.ts';
import { useViewer } from './use-viewer.ts';
import styles from './ViewingAsBanner.module.css';

/** Says on every page that one views the Atlas as another, and ends it. */
export function ViewingAsBanner() {
  const viewing = useViewer()?.viewingAs;
  const { failure, become } = useBecome();
  if (!viewing) return null;
  return (
    <section className={styles.banner} aria-label="Viewing as another">
      <p>
        <strong>You view the Atlas as: {viewing.inWords}.</strong> You see what they and you may both see, and nothing can be changed.
        {failure && <span role="alert"> {failure}</span>}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => become(() => viewAs(null))} data-print="hidden">
        Stop viewing as another
      </Button>
    </section>
  );
}
