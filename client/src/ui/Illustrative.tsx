import { createContext, type ReactNode, useContext } from 'react';
import styles from './Illustrative.module.css';

const SaidOnce = createContext(false);

/** The plain tag of a made-up record; left out where the page has said at its top that all of its records are. */
export function IllustrativeTag({ when = true }: { readonly when?: boolean }) {
  const isSaid = useContext(SaidOnce);
  if (!when || isSaid) return null;
  return (
    <>
      {' '}
      <span className={styles.tag}>Illustrative</span>
    </>
  );
}

/** Spares what is inside its tags, where the record round it carries one. */
export function TagSaid({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const isSaid = useContext(SaidOnce);
  return <SaidOnce value={isSaid || when}>{children}</SaidOnce>;
}

/** Says once that everything below is made up, where it is, and spares the records below their tags. */
export function IllustrativeScope({ only, children }: { readonly only: boolean; readonly children: ReactNode }) {
  return (
    <SaidOnce value={only}>
      {only && (
        <p className={styles.banner} role="note">
          <strong>Illustrative data.</strong> Everything on this page is made up for demonstration and describes no real body.
        </p>
      )}
      {children}
    </SaidOnce>
  );
}
