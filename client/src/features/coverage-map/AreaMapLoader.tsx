import { type ComponentProps, lazy, Suspense } from 'react';
import { Failure } from '../../ui/States.tsx';
import styles from './AreaMap.module.css';
import type { useAreas } from './use-areas.ts';

const AreaMap = lazy(async () => ({ default: (await import('./AreaMap.tsx')).AreaMap }));

interface Props extends Omit<ComponentProps<typeof AreaMap>, 'collection'> {
  readonly areas: ReturnType<typeof useAreas>;
}

/** The map of areas that are fetched, itself fetched when it is first shown: what waits has its height. */
export function AreaMapLoader({ areas: { collection, error, retry }, ...map }: Props) {
  const waiting = <div className={styles.waiting} aria-busy />;
  if (collection)
    return (
      <Suspense fallback={waiting}>
        <AreaMap {...map} collection={collection} />
      </Suspense>
    );
  return error ? <Failure what="The map" error={error} onRetry={retry} /> : waiting;
}
