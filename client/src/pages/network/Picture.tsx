import { lazy, type RefObject, Suspense } from 'react';
import type { Shown } from '../../features/network-map/map/MapController.ts';
import type { Camera } from '../../features/network-map/model/camera.ts';
import type { MapHandle } from '../../features/network-map/NetworkMap.tsx';
import { PictureSheet, type SheetProps } from '../../features/network-map/picture/PictureSheet.tsx';
import { countOf } from '../../lib/wording.ts';
import { MapToolbar } from './MapToolbar.tsx';
import styles from './Picture.module.css';
import type { ViewActions } from './use-view-actions.ts';

/** Read beside the page's data, not after it. */
const arriving = import('../../features/network-map/NetworkMap.tsx');
const NetworkMap = lazy(async () => ({ default: (await arriving).NetworkMap }));

/** Of the picture on paper, so that its letters come out as large as the text's. */
const PRINT_WIDTH = 980;

interface Props {
  readonly map: RefObject<MapHandle | null>;
  readonly shown: Shown;
  readonly selection: readonly string[];
  readonly path: readonly string[];
  readonly camera: Camera | undefined;
  readonly actions: ViewActions;
  /** What goes to paper in the map's place, while it does. */
  readonly sheet: SheetProps | undefined;
}

/** The map with its scale; on paper, vector graphics of the same. */
export function Picture({ map, shown, selection, path, camera, actions, sheet }: Props) {
  return (
    <figure className={styles.figure}>
      <div className={styles.picture} data-print="hidden">
        <Suspense fallback={<p className={styles.drawing}>Drawing {countOf(shown.network.organisations.size, 'organisation')}.</p>}>
          <NetworkMap
            ref={map}
            {...shown}
            selection={selection}
            path={path}
            camera={camera}
            onLook={actions.look}
            onSelect={actions.select}
            onExpand={actions.expand}
            onHide={actions.hide}
          />
        </Suspense>
        <MapToolbar map={map} />
      </div>
      {sheet && <PictureSheet {...sheet} isBare width={PRINT_WIDTH} />}
    </figure>
  );
}
