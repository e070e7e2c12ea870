import { type AreaCell, type AreaCollection, drawAreas, writtenOn } from '@atlas/shared/map';
import { useId, useMemo } from 'react';
import styles from './AreaDrawing.module.css';
import { CoveragePatterns, lookOf } from './CoveragePatterns.tsx';
import { type AreaPalette, PAGE_PALETTE } from './palette.ts';

interface Props {
  readonly collection: AreaCollection;
  readonly cells: ReadonlyMap<string, AreaCell>;
  /** In units of which a letter is 12 high. */
  readonly width: number;
  readonly palette?: AreaPalette;
  readonly selected?: string | undefined;
  /** Where the keyboard or the pointer is. */
  readonly active?: string | undefined;
  readonly onPick?: (id: string) => void;
  readonly onHover?: (id: string | undefined) => void;
}

/** The areas as a graphic: on paper, where the browser has no WebGL, and as squares for what has no boundary. The list beside it says the same. */
export function AreaDrawing({ collection, cells, width, palette = PAGE_PALETTE, selected, active, onPick, onHover }: Props) {
  const prefix = useId();
  const drawing = useMemo(() => drawAreas(collection, width), [collection, width]);
  const marked = drawing.areas.filter(({ id }) => id === selected || id === active);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      aria-hidden="true"
      onClick={({ target }) => onPick && withId(target, onPick)}
      onPointerOver={({ target }) => onHover && withId(target, onHover)}
      onPointerLeave={() => onHover?.(undefined)}
    >
      <CoveragePatterns prefix={prefix} palette={palette} />
      {drawing.areas.map(({ id, path, area, isTile }) => (
        <path key={id} d={path} className={onPick && styles.area} style={lookOf(cells.get(id)?.state, prefix, palette)} data-id={id}>
          {isTile && <title>{area.name}</title>}
        </path>
      ))}
      {marked.map(({ id, path }) => (
        <path
          key={id}
          d={path}
          className={styles.marked}
          style={{ fill: 'none', stroke: palette.accent, strokeWidth: id === selected ? 4 : 2.5 }}
        />
      ))}
      {drawing.areas
        .filter(({ isNamed }) => isNamed)
        .map((drawn) => (
          <text key={drawn.id} x={drawn.x} y={drawn.y + 4} className={styles.name} style={{ fill: palette.ink, stroke: palette.paper }}>
            {writtenOn(drawn)}
          </text>
        ))}
    </svg>
  );
}

const withId = (target: EventTarget, handle: (id: string) => void) => {
  const id = target instanceof Element ? target.getAttribute('data-id') : null;
  if (id !== null) handle(id);
};
