import 'maplibre-gl/dist/maplibre-gl.css';
import type { AreaCell, AreaFeature } from '@atlas/shared/map';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { AreaGl } from './AreaGl.ts';
import styles from './GlMap.module.css';

/** What else may be done to the map. */
export interface GlMapHandle {
  fit(): void;
  /** @param steps each doubles the scale */
  zoomBy(steps: number): void;
  reveal(id: string): void;
}

interface Props {
  readonly ref: Ref<GlMapHandle>;
  readonly features: readonly AreaFeature[];
  readonly cells: ReadonlyMap<string, AreaCell>;
  readonly selected: string | undefined;
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onZoom?: ((zoom: number) => void) | undefined;
}

/** The outlines on a map that can be moved and looked at closely. For the pointer alone: keys and words are beside it. */
export function GlMap({ ref, features, cells, selected, active, ...handlers }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const map = useRef<AreaGl>(undefined);
  const [isReady, setReady] = useState(false);
  const latest = useRef({ features, ...handlers });
  latest.current = { features, ...handlers };

  useEffect(() => {
    if (container.current === null || layer.current === null) return;
    const made = new AreaGl(container.current, layer.current, latest.current.features, {
      onPick: (id) => latest.current.onPick(id),
      onHover: (id) => latest.current.onHover(id),
      onZoom: (zoom) => latest.current.onZoom?.(zoom),
      onReady: () => setReady(true),
    });
    map.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => map.current?.show(features, cells), [features, cells]);
  useEffect(() => map.current?.mark({ selected, active }), [selected, active]);
  useImperativeHandle(
    ref,
    () => ({
      fit: () => map.current?.fit(),
      zoomBy: (steps) => map.current?.zoomBy(steps),
      reveal: (id) => map.current?.reveal(id),
    }),
    [],
  );

  return (
    <div className={styles.map} aria-hidden="true" data-state={isReady ? 'ready' : 'drawing'}>
      <div ref={container} className={styles.canvas} />
      <div ref={layer} className={styles.names} />
    </div>
  );
}
