import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { MapHandle } from '../../features/network-map/NetworkMap.tsx';
import styles from './MapToolbar.module.css';

/** The scale of the map, by hand. */
export function MapToolbar({ map }: { readonly map: RefObject<MapHandle | null> }) {
  return (
    <div className={styles.toolbar} data-print="hidden">
      <button type="button" aria-label="Closer" title="Closer (+)" onClick={() => map.current?.zoomBy(1.4)}>
        <IconPlus size={20} aria-hidden="true" />
      </button>
      <button type="button" aria-label="Farther" title="Farther (−)" onClick={() => map.current?.zoomBy(1 / 1.4)}>
        <IconMinus size={20} aria-hidden="true" />
      </button>
      <button type="button" aria-label="Fit everything in" title="Fit everything in (0)" onClick={() => map.current?.fit()}>
        <IconFocusCentered size={20} aria-hidden="true" />
      </button>
    </div>
  );
}
