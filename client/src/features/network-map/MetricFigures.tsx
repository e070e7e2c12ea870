import { Popover } from '@mantine/core';
import { formatCount } from '../../lib/wording.ts';
import { type Figure, Figures } from '../../ui/Figures.tsx';
import styles from './MetricFigures.module.css';

export interface Definition {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
  readonly range: string;
  readonly reference: string;
}

export interface MetricFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number | null | undefined;
  /** How the figure is written; whole numbers unless given. */
  readonly format?: (value: number) => string;
  readonly note?: string;
}

interface Props {
  readonly figures: readonly MetricFigure[];
  readonly definitions: readonly Definition[];
}

/** Figures of a network; each says on press how it is worked out. What is not known is left out. */
export function MetricFigures({ figures, definitions }: Props) {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const known = figures.flatMap(({ value, ...figure }) => (isKnown(value) ? [{ ...figure, value }] : []));
  if (known.length === 0) return null;
  return (
    <Figures
      figures={known.map(({ key, label, value, format = formatCount, note }): Figure => {
        const definition = byKey.get(key);
        const text = format(value);
        return { label, note, value: definition ? <Defined text={text} label={label} definition={definition} /> : text };
      })}
    />
  );
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

function Defined({ text, label, definition }: { readonly text: string; readonly label: string; readonly definition: Definition }) {
  return (
    <Popover width={320} shadow="md" position="bottom-start" trapFocus={false} returnFocus>
      <Popover.Target>
        <button type="button" className={styles.value} aria-label={`${text} ${label}: how it is worked out`}>
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.definition}>
        <p className={styles.name}>{definition.name}</p>
        <p>{definition.formula}</p>
        <p className={styles.small}>Range: {definition.range}</p>
        <p className={styles.small}>{definition.reference}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
