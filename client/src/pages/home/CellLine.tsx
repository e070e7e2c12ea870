import { COVERAGE_STATE_LABELS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { isGap } from '../../features/coverage/matrix/model.ts';
import { cellInWords } from '../../features/coverage/reason-words.ts';
import { StateMark } from '../../features/coverage/StateMark.tsx';
import type { CellLine_CellFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { AddressChange } from '../../lib/address.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment CellLine_cell on CoverageCell {
    area {
      id
      name
    }
    theme {
      id
      name
    }
    state
    reasons
    endsOn
    checkedOn
    placesHeld
    placesTotal
    partsHeld
    partsTotal
  }
`);

type Cell = CellLine_CellFragment;

/** Cells that end first, then those that have one partner only; of gaps those first where somebody looked. */
export function soonestFirst(a: Cell, b: Cell): number {
  const [one, other] = [rankOf(a), rankOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function rankOf({ state, reasons, endsOn }: Cell): string {
  const ends = reasons.includes('ENDING') ? (endsOn ?? '') : '9999';
  return [
    isGap({ state }) ? COVERAGE_STATES.indexOf(state === 'NONE' ? 'COVERED' : state) : 0,
    ends,
    reasons.includes('SOLE_PARTNER') ? 0 : 1,
  ].join(' ');
}

interface Props {
  readonly cell: Cell;
  readonly search: AddressChange;
  /** Whose partners are asked about. */
  readonly councils: readonly string[];
}

/** A cell to look into: opened on Coverage; where it has no partner, with the way to who could be. */
export function CellLine({ cell, search, councils }: Props) {
  const { area, theme, state } = cell;
  const name = `${theme.name} in ${area.name}`;
  return (
    <li className={styles.cell}>
      <StateMark state={state} />
      <span>
        <AtlasLink to="/coverage" search={{ ...search, cellArea: area.id, cellTheme: theme.id }}>
          {name}
        </AtlasLink>
        <span className={styles.soft}>
          {isGap(cell) ? COVERAGE_STATE_LABELS[state] : cellInWords(cell)}
          {isGap(cell) && (
            <span data-print="hidden">
              {' · '}
              <AtlasLink to="/coverage/gap" search={{ area: area.id, theme: theme.id, for: councils }}>
                Who could fill it<span className="visually-hidden">: {name}</span>
              </AtlasLink>
            </span>
          )}
        </span>
      </span>
    </li>
  );
}
