import { describe, expect, it } from 'vitest';
import { coverageCell, coverageOf } from '../../../testing/coverage.ts';
import { buildMatrix, columnsOf, rowsOf } from './model.ts';

const small = {
  ...coverageOf(3, 2),
  cells: [
    ...[coverageCell(), coverageCell({ state: 'NOT_CHECKED' })],
    ...[coverageCell(), coverageCell()],
    ...[coverageCell(), coverageCell({ state: 'COUNCIL_ONLY' })],
  ],
};
const namesOf = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => (row.kind === 'group' ? `[${row.name} ${row.gaps}]` : row.area.name));

describe('the matrix', () => {
  const matrix = buildMatrix(small);

  it('gives each area its own cells and counts those without a partner', () => {
    expect(matrix.areas.map(({ name, gaps, group }) => [name, gaps, group])).toEqual([
      ['Parish 0', 1, 'East'],
      ['Parish 1', 0, 'West'],
      ['Parish 2', 1, 'East'],
    ]);
  });

  it('groups areas by the districts they lie in, in either order', () => {
    expect(namesOf(rowsOf(matrix, 'groups', false))).toEqual(['[East 2]', 'Parish 0', 'Parish 2', '[West 0]', 'Parish 1']);
    expect(namesOf(rowsOf(matrix, 'groups-gaps', false))).toEqual(['[East 2]', 'Parish 0', 'Parish 2', '[West 0]', 'Parish 1']);
    expect(namesOf(rowsOf(matrix, 'gaps', false))).toEqual(['Parish 0', 'Parish 2', 'Parish 1']);
    expect(namesOf(rowsOf(matrix, 'name', false))).toEqual(['Parish 0', 'Parish 1', 'Parish 2']);
  });

  it('puts areas with as many gaps in order by who lives there', () => {
    const figures = (people: number, score: number) => [
      { id: `p${people}`, measure: 'POPULATION' as const, value: people, on: '2024-06-30' },
      { id: `s${people}`, measure: 'DEPRIVATION_SCORE' as const, value: score, on: '2024-06-30' },
    ];
    const of = [figures(200, 40), figures(9000, 9), figures(700, 12)];
    const counted = buildMatrix({ ...small, areas: small.areas.map((area, at) => ({ ...area, figures: of[at] ?? [] })) });
    expect(namesOf(rowsOf(counted, 'gaps', false))).toEqual(['Parish 2', 'Parish 0', 'Parish 1']);
    expect(namesOf(rowsOf(counted, 'gaps-deprived', false))).toEqual(['Parish 0', 'Parish 2', 'Parish 1']);
    expect(namesOf(rowsOf(counted, 'groups-gaps', false))).toEqual(['[East 2]', 'Parish 2', 'Parish 0', '[West 0]', 'Parish 1']);
    expect(namesOf(rowsOf(counted, 'name', false))).toEqual(['Parish 0', 'Parish 1', 'Parish 2']);
  });

  it('does not group where all lie in one, nor by the place itself', () => {
    const all = coverageOf(3, 1);
    const one = buildMatrix({ ...all, areas: all.areas.map((area) => ({ ...area, within: area.within.slice(0, 1) })) });
    expect(one.isGrouped).toBe(false);
    expect(namesOf(rowsOf(one, 'groups', false))).toEqual(['Parish 0', 'Parish 1', 'Parish 2']);
  });

  it('shows the gaps alone', () => {
    expect(namesOf(rowsOf(matrix, 'name', true))).toEqual(['Parish 0', 'Parish 2']);
    expect(columnsOf(matrix, true)).toEqual([1]);
    expect(columnsOf(matrix, false)).toEqual([0, 1]);
  });
});
