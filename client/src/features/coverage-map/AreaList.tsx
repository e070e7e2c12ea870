import type { AreaCell, AreaProperties } from '@atlas/shared/map';
import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './AreaMap.module.css';

interface Props {
  readonly title: string;
  readonly areas: readonly AreaProperties[];
  readonly cells: ReadonlyMap<string, AreaCell>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onHover: (id: string | undefined) => void;
}

/** The map in words: each area and what is to be said of it. One stop for Tab, however long; up and down go through it. */
export function AreaList({ title, areas, cells, selected, onSelect, onHover }: Props) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [at, setAt] = useState<string>();
  const stop = [at, selected].find((id) => areas.some((area) => area.id === id)) ?? areas[0]?.id;
  const handleKeyDown = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: areas.length - 1 }[event.key];
    const next = to === undefined ? undefined : areas[to]?.id;
    if (next === undefined) return;
    event.preventDefault();
    buttons.current.get(next)?.focus();
  };
  return (
    <ul className={styles.list} aria-label={`${title}, as a list`}>
      {areas.map(({ id, name }, index) => (
        <li key={id}>
          <button
            ref={(button) => {
              if (button === null) buttons.current.delete(id);
              else buttons.current.set(id, button);
            }}
            type="button"
            tabIndex={id === stop ? 0 : -1}
            aria-pressed={id === selected}
            onClick={() => onSelect(id === selected ? undefined : id)}
            onKeyDown={(event) => handleKeyDown(event, index)}
            onFocus={() => {
              setAt(id);
              onHover(id);
            }}
            onBlur={() => onHover(undefined)}
            onPointerEnter={() => onHover(id)}
            onPointerLeave={() => onHover(undefined)}
          >
            <span>{name}</span>
            {cells.has(id) && <span className={styles.word}>{cells.get(id)?.word}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
