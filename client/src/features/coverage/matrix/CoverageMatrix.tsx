import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { usePrinting } from '../../../lib/use-printing.ts';
import styles from './CoverageMatrix.module.css';
import { MatrixLine } from './MatrixLine.tsx';
import type { MatrixRow, MatrixTheme } from './model.ts';
import { type GridPlace, useGridKeys } from './use-grid-keys.ts';
import { withActive } from './window.ts';

interface Props {
  /** Says what the matrix holds; read out with it. */
  readonly caption: string;
  readonly themes: readonly MatrixTheme[];
  /** Numbers of the themes shown, in order. */
  readonly columns: readonly number[];
  readonly rows: readonly MatrixRow[];
  /** True where cells with a partner stand back. */
  readonly onlyGaps: boolean;
  /** The cell that is open. */
  readonly opened: GridPlace | undefined;
  readonly onOpen: (place: GridPlace) => void;
}

/** Before a line is drawn and measured it is taken to be so high, in pixels. */
const LINE_HEIGHT = 46;
const OVERSCAN = 8;

/**
 * Areas by themes. Only the lines in sight are drawn, but for print; arrow keys go from cell to cell, Enter opens one. The line that has the focus
 * stays drawn wherever one scrolls to.
 */
export function CoverageMatrix({ caption, themes, columns, rows, onlyGaps, opened, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const grid = useGridKeys({ box, rows, columns: columns.map((column) => themes[column]?.id ?? ''), onOpen });
  const { line: activeLine } = grid;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withActive(range, activeLine),
    useFlushSync: false,
  });
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  const total = isPrinting ? 0 : virtual.getTotalSize();

  const lines = items.flatMap(({ index, start }, at) => {
    const row = rows[index];
    if (row === undefined) return [];
    return [
      <Gap key={`before ${row.id}`} height={start - (items[at - 1]?.end ?? 0)} />,
      <MatrixLine
        key={row.id}
        ref={virtual.measureElement}
        row={row}
        index={index}
        themes={themes}
        columns={columns}
        onlyGaps={onlyGaps}
        active={grid.active?.area === row.id ? grid.active.theme : undefined}
        opened={opened?.area === row.id ? opened.theme : undefined}
      />,
    ];
  });
  return (
    <div ref={box} className={styles.box} data-printing={isPrinting || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked cell by cell is a grid
        role="grid"
        className={styles.matrix}
        style={{ '--columns': columns.length } as React.CSSProperties}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        {...grid.handlers}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col className={styles.first} />
          {columns.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              Place
            </th>
            {columns.map((column, at) => (
              <th key={column} scope="col" aria-colindex={at + 2}>
                {themes[column]?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines}
          <Gap height={total - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the lines that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty line takes no focus
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
