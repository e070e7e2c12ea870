import { useComputedColorScheme } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react';
import { countOf } from '../../lib/wording.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { prepareLayout } from './layout/in-worker.ts';
import { MANY_LINES } from './map/elements.ts';
import { MapController, type Shown } from './map/MapController.ts';
import { readPalette } from './map/palette.ts';
import { useMapKeys } from './map/use-map-keys.ts';
import type { Camera } from './model/camera.ts';
import type { Positions } from './model/navigate.ts';
import styles from './NetworkMap.module.css';

prepareLayout();

export interface MapHandle {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly places: () => Positions;
  readonly focus: () => void;
}

interface Props extends Shown {
  /** Ids of organisations, or of one line. */
  readonly selection: readonly string[];
  /** Organisations of the introduction shown, in order. */
  readonly path: readonly string[];
  /** Where it is looked at from first; all of it unless given. */
  readonly camera?: Camera | undefined;
  readonly onLook: (camera: Camera | undefined) => void;
  readonly onSelect: (selection: readonly string[]) => void;
  readonly onExpand: (id: string) => void;
  readonly onHide: (ids: readonly string[]) => void;
  readonly ref?: Ref<MapHandle>;
}

/** The picture of the network, moved through with the keys of KEYS_TEXT or by hand. */
export function NetworkMap({ network, look, starts, selection, path, camera, onLook, onSelect, onExpand, onHide, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const [controller, setController] = useState<MapController>();
  const [state, setState] = useState<'drawing' | 'ready' | 'failed'>('drawing');
  const scheme = useComputedColorScheme('light');
  const announce = useAnnounce();
  const keysId = useId();

  const handlePress = useEffectEvent((id: string, joins: boolean) => {
    keys.moveTo(id.includes('*') ? undefined : id);
    onSelect(joins && !id.includes('*') ? toggled(selection, id) : selection.length === 1 && selection[0] === id ? [] : [id]);
  });
  const handlePressGround = useEffectEvent(() => {
    if (selection.length > 0) onSelect([]);
  });

  const handleLook = useEffectEvent((seen: Camera | undefined) => onLook(seen));
  const show = useEffectEvent((to: MapController, shown: Shown) => to.show(shown, camera));
  const isLarge = network.lines.size > MANY_LINES;
  useEffect(() => {
    if (!ground.current || !overlay.current) return;
    const made = new MapController({
      container: ground.current,
      overlay: overlay.current,
      palette: readPalette(ground.current),
      handlers: { onPress: handlePress, onPressGround: handlePressGround, onLook: handleLook },
      isLarge,
    });
    setController(made);
    return () => made.destroy();
  }, [isLarge]);

  useEffect(() => {
    if (controller && ground.current) controller.recolour(readPalette(ground.current, scheme));
  }, [controller, scheme]);

  useEffect(() => {
    if (!controller) return;
    let isCurrent = true;
    setState('drawing');
    show(controller, { network, look, starts }).then(
      () => isCurrent && setState('ready'),
      (error: unknown) => {
        console.error(error);
        if (isCurrent) setState('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [controller, network, look, starts]);

  const keys = useMapKeys({ controller, network, selection, onSelect, onExpand, onHide, announce });
  const { cursor, hasFocus } = keys;
  useEffect(() => controller?.mark({ selection, path, cursor, hasFocus }), [controller, selection, path, cursor, hasFocus]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => controller?.fit(),
      zoomBy: (factor) => controller?.zoomBy(factor),
      places: () => controller?.places ?? new Map(),
      focus: () => frame.current?.focus(),
    }),
    [controller],
  );

  return (
    <div
      ref={frame}
      role="application"
      aria-label={`Picture of the network: ${countOf(network.organisations.size, 'organisation')}, ${countOf(network.lines.size, 'line')}`}
      aria-roledescription="network"
      aria-describedby={keysId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, and this is the only way into it
      tabIndex={0}
      className={styles.map}
      data-state={state}
      data-node-count={network.organisations.size}
      data-line-count={network.lines.size}
      data-cursor={cursor}
      // The map's own handling of the mouse keeps the focus away; the wheel and the keys need it.
      onPointerUp={() => frame.current?.focus({ preventScroll: true })}
      onKeyDown={keys.handleKeyDown}
      onFocus={keys.handleFocus}
      onBlur={keys.handleBlur}
    >
      <div ref={ground} className={styles.ground} />
      <canvas ref={overlay} className={styles.overlay} />
      <p id={keysId} className="visually-hidden">
        {KEYS_TEXT}
      </p>
      {state === 'failed' && <p className={styles.failed}>The picture could not be laid out. The table holds the same network.</p>}
    </div>
  );
}

const KEYS_TEXT =
  'Arrow keys move along lines, full stop and comma go to the next and previous line of the organisation you came from, Enter selects and opens its facts, Shift with an arrow selects several, Escape lets go, plus, minus and 0 change the scale, e expands, h hides. The table below holds the same.';

const toggled = (selection: readonly string[], id: string): string[] => {
  const organisations = selection.filter((each) => !each.includes('*'));
  return organisations.includes(id) ? organisations.filter((each) => each !== id) : [...organisations, id];
};
