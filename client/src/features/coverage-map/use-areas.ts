import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { AreaCollection } from '@atlas/shared/map';
import type { AreaLevel, CoverageBoundaries } from '@atlas/shared/vocabulary';
import { useCallback, useEffect, useState } from 'react';

interface Asked {
  readonly within: string;
  readonly levels: readonly AreaLevel[];
  /** How near it is looked at, as the map counts it; the outlines have as many points as show there. */
  readonly zoom: number;
  readonly asAt: string | undefined;
  /** By which boundaries a place that was reorganised is divided; those of the day unless given. */
  readonly boundaries?: CoverageBoundaries | undefined;
}

/** Outlines of the areas of some levels inside one. What was there stays while finer ones are on their way. */
export function useAreas({ within, levels, zoom, asAt, boundaries }: Asked) {
  const about = new URLSearchParams([
    ...levels.map((level) => ['level', level]),
    ...(asAt === undefined ? [] : [['asAt', asAt]]),
    ...(boundaries === undefined ? [] : [['boundaries', boundaries]]),
  ]).toString();
  const [held, setHeld] = useState<{ readonly about: string; readonly collection?: AreaCollection; readonly error?: unknown }>();
  const [tries, setTries] = useState(0);
  const key = `${within} ${about}`;
  useEffect(() => {
    const stop = new AbortController();
    fetchAreas(`/export/boundaries/${within}.geojson?${about}&zoom=${zoom}`, stop.signal).then(
      (collection) => setHeld({ about: key, collection }),
      (error) => {
        if (!stop.signal.aborted) setHeld((now) => (now?.about === key && now.collection ? now : { about: key, error }));
      },
    );
    return () => stop.abort();
  }, [within, about, key, zoom, tries]);
  const current = held?.about === key ? held : undefined;
  const retry = useCallback(() => {
    setHeld(undefined);
    setTries((now) => now + 1);
  }, []);
  return { collection: current?.collection, error: current?.error, retry };
}

async function fetchAreas(address: string, signal: AbortSignal): Promise<AreaCollection> {
  const response = await fetch(address, { signal });
  if (response.ok) return response.json();
  const bodyText = await response.text();
  const told = response.headers.get('content-type')?.includes('json') ? JSON.parse(bodyText) : {};
  throw told.errors ? new CombinedGraphQLErrors(told) : new ServerError(told.message ?? response.statusText, { response, bodyText });
}
