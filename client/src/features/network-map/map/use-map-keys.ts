import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { beginAt, type Direction, nextBeside, type Step, stepAlong } from '../model/navigate.ts';
import { isLineId, type MapNetwork } from '../model/network.ts';
import { arrivalInWords } from '../model/words.ts';
import type { MapController } from './MapController.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const CLOSER = 1.3;

interface Options {
  readonly controller: Pick<MapController, 'places' | 'fit' | 'zoomBy' | 'reveal' | 'setInUse'> | undefined;
  readonly network: MapNetwork;
  readonly selection: readonly string[];
  readonly onSelect: (selection: readonly string[]) => void;
  readonly onExpand: (id: string) => void;
  readonly onHide: (ids: readonly string[]) => void;
  readonly announce: (text: string) => void;
}

/** Where the keyboard stands on the map, and what each key does there. */
export function useMapKeys({ controller, network, selection, onSelect, onExpand, onHide, announce }: Options) {
  const [at, setAt] = useState<{ readonly id: string; readonly cameFrom: string | undefined }>();
  const [hasFocus, setFocus] = useState(false);
  const cursor = at && network.organisations.has(at.id) ? at.id : undefined;

  const moveTo = (id: string | undefined, cameFrom?: string) => setAt(id === undefined ? undefined : { id, cameFrom });
  const arrive = (step: Step | undefined, from: string, joins: boolean) => {
    if (!step) {
      announce('No line leads that way.');
      return;
    }
    moveTo(step.to, from);
    controller?.reveal(step.to);
    announce(arrivalInWords(network, from, step.to, step));
    if (joins) onSelect([...new Set([...selection.filter((id) => !isLineId(id)), ...(selection.length > 0 ? [] : [from]), step.to])]);
  };
  /** Where the keyboard stands, or begins: what is selected, else the best linked. */
  const here = (): string | undefined => cursor ?? selection.find((id) => network.organisations.has(id)) ?? beginAt(network);

  const act = (key: string, isShift: boolean): boolean => {
    const id = here();
    if (!controller || id === undefined) return false;
    const direction = DIRECTIONS[key];
    if (direction) arrive(stepAlong(network, controller.places, id, direction), id, isShift);
    else if (key === '.' || key === '>' || key === ',' || key === '<') {
      const anchor = at?.cameFrom ?? id;
      arrive(nextBeside(network, controller.places, anchor, id, key === '.' || key === '>' ? 1 : -1), anchor, isShift);
    } else if (key === 'Enter' || key === ' ') onSelect(isShift ? toggle(selection, id) : [id]);
    else if (key === 'Escape' && selection.length > 0) onSelect([]);
    else if (key === '+' || key === '=') controller.zoomBy(CLOSER, id);
    else if (key === '-') controller.zoomBy(1 / CLOSER, id);
    else if (key === '0') controller.fit();
    else if (key === 'e') onExpand(id);
    else if (key === 'h') {
      const ids = selection.includes(id) ? selection.filter((each) => !isLineId(each)) : [id];
      moveTo(at?.cameFrom);
      onHide(ids);
    } else return false;
    return true;
  };

  /** The keyboard is used: shows where it stands, and says so when it first does. */
  const begin = () => {
    setFocus(true);
    const id = here();
    if (cursor !== undefined || id === undefined) return;
    moveTo(id);
    announce(arrivalInWords(network, undefined, id, undefined));
  };

  return {
    cursor,
    hasFocus,
    moveTo,
    handleKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (act(event.key, event.shiftKey)) {
        setFocus(true);
        event.preventDefault();
        event.stopPropagation();
      }
    },
    handleFocus(event: FocusEvent) {
      if (event.target !== event.currentTarget) return;
      controller?.setInUse(true);
      if (event.currentTarget.matches(':focus-visible')) begin();
    },
    handleBlur() {
      setFocus(false);
      controller?.setInUse(false);
    },
  };
}

function toggle(selection: readonly string[], id: string): string[] {
  const organisations = selection.filter((each) => !isLineId(each));
  return organisations.includes(id) ? organisations.filter((each) => each !== id) : [...organisations, id];
}
