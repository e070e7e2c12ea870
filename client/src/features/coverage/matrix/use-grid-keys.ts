import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { MatrixRow } from './model.ts';

/** A cell by its area and its theme, which it keeps when lines are put in another order. */
export interface GridPlace {
  readonly area: string;
  readonly theme: string;
}

interface Options {
  readonly box: RefObject<HTMLElement | null>;
  readonly rows: readonly MatrixRow[];
  /** Ids of the themes shown, in order. */
  readonly columns: readonly string[];
  readonly onOpen: (place: GridPlace) => void;
}

/** So many lines PageUp and PageDown go. */
const PAGE = 10;

/**
 * One cell of a grid takes part in the Tab order; the arrow keys, Home and End (with Ctrl: the first and last cell of all), PageUp and PageDown move
 * it, Enter and Space open it.
 */
export function useGridKeys({ box, rows, columns, onOpen }: Options) {
  const [place, setPlace] = useState<GridPlace>();
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  const areas = rows.flatMap((row, line) => (row.kind === 'area' ? [{ id: row.id, line }] : []));
  const at = areas.findIndex(({ id }) => id === place?.area);
  const column = Math.max(0, columns.indexOf(place?.theme ?? ''));
  const chosen = areas[Math.max(0, at)];
  const theme = columns[column];
  const active = chosen !== undefined && theme !== undefined ? { area: chosen.id, theme } : undefined;

  useEffect(() => {
    // What had the focus may be gone, as when one opens the level below: the focus stays in the grid.
    const isLost = hadFocus.current && document.activeElement === document.body;
    if ((!wantsFocus.current && !isLost) || active === undefined) return;
    wantsFocus.current = false;
    const cell = box.current?.querySelector<HTMLElement>('td[tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (toArea: number, toColumn: number) => {
    const [area, theme] = [areas[clamp(toArea, areas.length)], columns[clamp(toColumn, columns.length)]];
    if (area === undefined || theme === undefined) return;
    wantsFocus.current = true;
    setPlace({ area: area.id, theme });
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event);
    if (from === undefined || event.altKey || event.metaKey) return;
    const line = Math.max(0, at);
    const step = stepFor(event);
    if (step) {
      event.preventDefault();
      if (step === 'OPEN') onOpen(from);
      else
        go(
          step.area === undefined ? line : step.area(line, areas.length),
          step.column === undefined ? column : step.column(column, columns.length),
        );
    }
  };
  return {
    /** The cell that Tab comes to. */
    active,
    /** The number of its line, once one has been there. */
    line: at < 0 ? undefined : chosen?.line,
    handlers: {
      onKeyDown: handleKeyDown,
      onClick: (event: SyntheticEvent<HTMLElement>) => {
        const clicked = placeOf(event);
        if (clicked) onOpen(clicked);
      },
      onFocus: (event: SyntheticEvent<HTMLElement>) => {
        hadFocus.current = true;
        const focused = placeOf(event);
        if (focused && (focused.area !== place?.area || focused.theme !== place.theme)) setPlace(focused);
      },
      onBlur: () => {
        hadFocus.current = false;
      },
    },
  };
}

const clamp = (wanted: number, length: number) => Math.min(Math.max(wanted, 0), length - 1);

function placeOf({ target }: SyntheticEvent): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-area]') : null;
  const { area, theme } = cell?.dataset ?? {};
  return area !== undefined && theme !== undefined ? { area, theme } : undefined;
}

type Move = (from: number, length: number) => number;
const first: Move = () => 0;
const last: Move = (_, length) => length - 1;
const by =
  (steps: number): Move =>
  (from) =>
    from + steps;

const STEPS: Readonly<Record<string, { readonly area?: Move; readonly column?: Move } | 'OPEN'>> = {
  ArrowUp: { area: by(-1) },
  ArrowDown: { area: by(1) },
  ArrowLeft: { column: by(-1) },
  ArrowRight: { column: by(1) },
  PageUp: { area: by(-PAGE) },
  PageDown: { area: by(PAGE) },
  Home: { column: first },
  End: { column: last },
  'Ctrl Home': { area: first, column: first },
  'Ctrl End': { area: last, column: last },
  Enter: 'OPEN',
  ' ': 'OPEN',
};

const stepFor = ({ key, ctrlKey, shiftKey }: KeyboardEvent) => (shiftKey ? undefined : STEPS[ctrlKey ? `Ctrl ${key}` : key]);
