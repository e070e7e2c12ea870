import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { describeFailure } from '../lib/failure.ts';
import { AtlasLink } from './Link.tsx';
import styles from './States.module.css';

interface NothingProps {
  readonly title: string;
  /** What to try. */
  readonly children?: ReactNode;
}

/** Nothing is held, or nothing was found: says so and what to try. */
export function Nothing({ title, children }: NothingProps) {
  return (
    <div className={styles.state} role="status">
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.detail}>{children}</div>}
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  /** What could not be shown: "The organisations". */
  readonly what: string;
  readonly onRetry?: () => void;
  /** True where it stands in place of the whole page. */
  readonly isPage?: boolean;
}

/** Something failed: what, the request's number, and a way to try again. */
export function Failure({ error, what, onRetry, isPage = false }: FailureProps) {
  const { pathname } = useLocation();
  const Title = isPage ? 'h1' : 'p';
  const { title, detail, requestId, canRetry, isAddress } = describeFailure(error);
  return (
    <div className={styles.failure} role="alert">
      <Title className={isPage ? undefined : styles.title}>{what} could not be shown.</Title>
      <p className={styles.detail}>
        {title} {detail}
      </p>
      {requestId && <p className={styles.request}>Request {requestId}</p>}
      {isAddress && (
        <p data-print="hidden">
          <Link to={pathname}>Open the page afresh</Link>
        </p>
      )}
      {canRetry && onRetry && (
        <Button variant="default" onClick={onRetry} data-print="hidden">
          Try again
        </Button>
      )}
    </div>
  );
}

/** The address names a record that is not held, or that this reader may not see; the two are not told apart. */
export function Unknown({ what, list, listName }: { readonly what: string; readonly list: string; readonly listName: string }) {
  return (
    <>
      <h1>There is no such {what}</h1>
      <div className={styles.detail}>
        <p>
          Nothing is held under this address, or you may not see it. If you were sent it, ask who sent it; it may be open to their council
          only.
        </p>
        <p>
          <AtlasLink to={list}>Go to {listName}</AtlasLink>
        </p>
      </div>
    </>
  );
}
