import type { AreaCell } from '@atlas/shared/map';
import { COVERAGE_STATE_LABELS } from '@atlas/shared/vocabulary';
import type { MatrixArea } from '../coverage/matrix/model.ts';

/** How each area is covered on one theme, for a map. @param column the number of the theme */
export const cellsOfTheme = (areas: readonly MatrixArea[], column: number): AreaCell[] =>
  areas.flatMap(({ id, cells }) => {
    const cell = cells[column];
    return cell ? [{ areaId: id, state: cell.state, word: COVERAGE_STATE_LABELS[cell.state] }] : [];
  });
