import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';

/** A page broke in the browser: says so plainly and offers the way out. */
export function RouteFailure() {
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  const isGone = isRouteErrorResponse(error) && error.status === 404;
  return (
    <div style={{ padding: 'var(--gap-5)', maxWidth: 'var(--measure)' }} role="alert">
      <h1>{isGone ? 'There is no such page' : 'This page could not be shown'}</h1>
      <p style={{ margin: 'var(--gap-3) 0' }}>
        {isGone ? 'The address leads nowhere.' : 'It may have changed since you opened the Atlas. Load it again; nothing you had is lost.'}
      </p>
      <Button variant="default" onClick={() => window.location.reload()}>
        Load again
      </Button>
    </div>
  );
}
