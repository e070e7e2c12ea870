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
  /** For who wants more of them. */
  readonly more?: readonly MetricFigure[];
  readonly definitions: readonly Definition[];
}

/** Figures of a network; each says on press how it is worked out. */
export function MetricFigures({ figures, more = [], definitions }: Props) {
  const hasMore = more.some(({ value }) => isKnown(value));
  return (
    <>
      <Row figures={figures} definitions={definitions} />
      {hasMore && (
        <details className={styles.more}>
          <summary>More figures</summary>
          <Row figures={more} definitions={definitions} />
        </details>
      )}
    </>
  );
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

function Row({ figures, definitions }: Pick<Props, 'figures' | 'definitions'>) {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const known = figures.flatMap(({ value, ...figure }) => (isKnown(value) ? [{ ...figure, value }] : []));
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
