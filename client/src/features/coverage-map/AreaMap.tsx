import { type AreaCell, type AreaCollection, type AreaProperties, drawAreas } from '@atlas/shared/map';
import { useMediaQuery } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import { usePrinting } from '../../lib/use-printing.ts';
import { AreaDrawing } from './AreaDrawing.tsx';
import { AreaList } from './AreaList.tsx';
import styles from './AreaMap.module.css';
import type { GlMapHandle } from './gl/GlMap.tsx';
import { MapLegend } from './MapLegend.tsx';
import { missingInWords } from './missing-in-words.ts';
import { PRINT_PALETTE } from './palette.ts';
import { useAreaKeys } from './use-area-keys.ts';

const GlMap = lazy(async () => ({ default: (await import('./gl/GlMap.tsx')).GlMap }));

interface Props {
  /** What the map is of: "Parishes in Ashmere". */
  readonly title: string;
  readonly collection: AreaCollection;
  /** How each area is covered; plain outlines where there are none. */
  readonly cells?: readonly AreaCell[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  /** Told how near the map is looked at, once that has changed. */
  readonly onZoom?: (zoom: number) => void;
}

/** Of the graphics, in their own units. */
const WIDTH = 640;
const CLOSER = 1;
const NO_CELLS: readonly AreaCell[] = [];

/** Areas on a map, with a list beside it that says the same; areas without a boundary are squares below. On paper it is a graphic. */
export function AreaMap({ title, collection, cells = NO_CELLS, selected, onSelect, onZoom }: Props) {
  const keysId = useId();
  const gl = useRef<GlMapHandle>(null);
  const [hovered, setHovered] = useState<string>();
  const isPrinting = usePrinting();
  // What reads comes before what shows, for Tab too.
  const isNarrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false });
  const byArea = useMemo(() => new Map(cells.map((cell) => [cell.areaId, cell])), [cells]);
  const { areas, spots } = useMemo(() => {
    const drawn = drawAreas(collection, WIDTH).areas;
    return { spots: drawn, areas: drawn.map(({ area }) => area).sort(byName) };
  }, [collection]);
  const keys = useAreaKeys({ spots, selected, onSelect, onReach: (id) => gl.current?.reveal(id) });
  const active = keys.cursor ?? hovered;
  const told = areas.find(({ id }) => id === (active ?? selected));
  const marks = {
    cells: byArea,
    selected,
    active,
    onPick: (id: string) => onSelect(id === selected ? undefined : id),
    onHover: setHovered,
  };
  const { features, missing } = collection;
  const withGl = features.length > 0 && hasWebGl();
  const optionId = (id: string) => `${keysId}-${id}`;

  const list = (
    <AreaList key="list" title={title} areas={areas} cells={byArea} selected={selected} onSelect={onSelect} onHover={setHovered} />
  );

  return (
    <div className={styles.map}>
      {missing.length > 0 && <p className={styles.note}>{missingInWords(collection)}</p>}
      <div className={styles.sides}>
        {isNarrow && list}
        <div key="picture">
          <div className={styles.picture}>
            {isPrinting ? (
              <AreaDrawing collection={collection} cells={byArea} width={WIDTH} palette={PRINT_PALETTE} selected={selected} />
            ) : (
              <>
                {withGl && (
                  <div className={styles.stage}>
                    <Suspense fallback={null}>
                      <GlMap ref={gl} features={features} {...marks} onZoom={onZoom} />
                    </Suspense>
                  </div>
                )}
                {(!withGl || missing.length > 0) && (
                  <AreaDrawing collection={withGl ? { ...collection, features: [] } : collection} width={WIDTH} {...marks} />
                )}
                <div
                  className={styles.keys}
                  role="listbox"
                  tabIndex={0}
                  aria-label={`${title}: arrow keys go from area to area, Enter selects, Esc lets go`}
                  aria-activedescendant={keys.cursor && optionId(keys.cursor)}
                  onKeyDown={keys.handleKeyDown}
                  onFocus={keys.handleFocus}
                  onBlur={keys.handleBlur}
                >
                  {areas.map((area) => (
                    <div
                      key={area.id}
                      id={optionId(area.id)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={area.id === selected}
                      className="visually-hidden"
                    >
                      {inWords(area, byArea)}
                    </div>
                  ))}
                </div>
                {withGl && (
                  <div className={styles.buttons}>
                    <button type="button" aria-label="Closer" title="Closer" onClick={() => gl.current?.zoomBy(CLOSER)}>
                      <IconPlus size={18} aria-hidden="true" />
                    </button>
                    <button type="button" aria-label="Farther" title="Farther" onClick={() => gl.current?.zoomBy(-CLOSER)}>
                      <IconMinus size={18} aria-hidden="true" />
                    </button>
                    <button type="button" aria-label="Fit everything in" title="Fit everything in" onClick={() => gl.current?.fit()}>
                      <IconFocusCentered size={18} aria-hidden="true" />
                    </button>
                  </div>
                )}
              </>
            )}
          </div>
          <p className={styles.told} aria-hidden="true" data-print="hidden">
            {told ? inWords(told, byArea) : 'Point at an area, or walk the map with the arrow keys.'}
          </p>
        </div>
        {!isNarrow && list}
      </div>
      {cells.length > 0 && <MapLegend cells={cells} />}
      {collection.attribution.length > 0 && <p className={styles.note}>{collection.attribution.join('. ')}.</p>}
    </div>
  );
}

const byName = (a: AreaProperties, b: AreaProperties) => a.name.localeCompare(b.name, 'en-GB');

function inWords({ id, name }: AreaProperties, cells: ReadonlyMap<string, AreaCell>): string {
  const cell = cells.get(id);
  return cell === undefined ? name : `${name}: ${cell.word}${cell.sentence ? `. ${cell.sentence}` : ''}`;
}

const hasWebGl = () => typeof WebGL2RenderingContext !== 'undefined' && canDraw();
let answer: boolean | undefined;
function canDraw(): boolean {
  answer ??= document.createElement('canvas').getContext('webgl2') !== null;
  return answer;
}
