import { memo, type Ref } from 'react';
import { countOf } from '../../../lib/wording.ts';
import { ReasonMarks } from '../ReasonMarks.tsx';
import { cellInWords } from '../reason-words.ts';
import { StateMark } from '../StateMark.tsx';
import { STATE_LOOK } from '../state-look.ts';
import styles from './CoverageMatrix.module.css';
import { type Cell, isGap, type MatrixRow, type MatrixTheme } from './model.ts';

interface Props {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly row: MatrixRow;
  /** Its number among the lines shown. */
  readonly index: number;
  readonly themes: readonly MatrixTheme[];
  readonly columns: readonly number[];
  readonly onlyGaps: boolean;
  /** The theme whose cell here the Tab key comes to. */
  readonly active: string | undefined;
  /** The theme whose cell here is open. */
  readonly opened: string | undefined;
}

/** A line of the matrix: an area with its cells, or the wider area that those below lie in. */
export const MatrixLine = memo(function MatrixLine({ ref, row, index, themes, columns, onlyGaps, active, opened }: Props) {
  if (row.kind === 'group') {
    return (
      <tr ref={ref} data-index={index} aria-rowindex={index + 2} className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length + 1} aria-colindex={1}>
          <span className={styles.groupName}>
            {row.name} <span className={styles.gaps}>{`${countOf(row.areas, 'place')}, ${countOf(row.gaps, 'gap')}`}</span>
          </span>
        </th>
      </tr>
    );
  }
  const { area } = row;
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" aria-colindex={1}>
        {area.name}
        <span className={styles.gaps}>{area.gaps > 0 && countOf(area.gaps, 'gap')}</span>
      </th>
      {columns.map((column, at) => {
        const [cell, theme] = [area.cells[column], themes[column]];
        if (!cell || !theme) return null;
        return (
          <td
            key={theme.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a grid is made of
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={theme.id === opened || undefined}
            tabIndex={theme.id === active ? 0 : -1}
            data-area={area.id}
            data-theme={theme.id}
            title={cellInWords(cell)}
          >
            <CellMark cell={cell} isBack={onlyGaps && !isGap(cell)} />
          </td>
        );
      })}
    </tr>
  );
});

function CellMark({ cell, isBack }: { readonly cell: Cell; readonly isBack: boolean }) {
  const { state, reasons, placesHeld, placesTotal, partsHeld, partsTotal } = cell;
  const extent = reasons.includes('SOME_PLACES') ? [placesHeld, placesTotal] : [partsHeld, partsTotal];
  return (
    <>
      <span className={styles.cell} data-back={isBack || undefined} aria-hidden="true">
        <StateMark state={state} />
        <span className={styles.word}>{STATE_LOOK[state].short}</span>
        <span className={styles.letter}>{STATE_LOOK[state].letter}</span>
        {reasons.length > 0 && (
          <span className={styles.reasons}>
            <ReasonMarks reasons={reasons} />
            {state === 'PARTLY' && extent[0] ? `${extent[0]}/${extent[1]}` : null}
          </span>
        )}
      </span>
      <span className="visually-hidden">{cellInWords(cell)}</span>
    </>
  );
}
