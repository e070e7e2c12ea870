import { type Direction, nextSpot, type Spot } from '@atlas/shared/map';
import { type KeyboardEvent, useState } from 'react';

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

interface Options {
  /** Where each area lies, in order. */
  readonly spots: readonly Spot[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  /** Brings an area into sight. */
  readonly onReach: (id: string) => void;
}

/** Where the keyboard stands on the map: arrows go to the nearest area in a direction, Home and End to the first and last, Enter selects, Esc lets go. */
export function useAreaKeys({ spots, selected, onSelect, onReach }: Options) {
  const [at, setAt] = useState<string>();
  const [hasFocus, setFocus] = useState(false);
  const isThere = (id: string | undefined) => spots.some((spot) => spot.id === id);
  const cursor = isThere(at) ? at : isThere(selected) ? selected : spots[0]?.id;

  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setAt(id);
    onReach(id);
  };
  const act = (key: string): boolean => {
    const direction = DIRECTIONS[key];
    if (cursor === undefined) return false;
    if (direction) go(nextSpot(spots, cursor, direction));
    else if (key === 'Home') go(spots[0]?.id);
    else if (key === 'End') go(spots.at(-1)?.id);
    else if (key === 'Enter' || key === ' ') onSelect(cursor === selected ? undefined : cursor);
    else if (key === 'Escape' && selected !== undefined) onSelect(undefined);
    else return false;
    return true;
  };

  return {
    /** The area the keyboard is on; none while it is elsewhere. */
    cursor: hasFocus ? cursor : undefined,
    handleKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    handleFocus: () => setFocus(true),
    handleBlur: () => setFocus(false),
  };
}
