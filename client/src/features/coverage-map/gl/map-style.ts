import { type AreaCell, type AreaFeature, COVERAGE_MARKS, type CoverageMark } from '@atlas/shared/map';
import { COVERAGE_STATES, type CoverageState } from '@atlas/shared/vocabulary';
import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { AreaPalette } from '../palette.ts';

/** The name of a state's fill among the map's pictures. */
export const fillOf = (state: CoverageState) => `fill-${state}`;
/** Where an area has no state: a plain outline. */
const PLAIN = '';

/** What the map draws: the areas, each with its state. */
export function dataOf(features: readonly AreaFeature[], cells: ReadonlyMap<string, AreaCell>) {
  return {
    type: 'FeatureCollection' as const,
    features: features.map((feature) => ({
      ...feature,
      properties: { id: feature.properties.id, state: cells.get(feature.properties.id)?.state ?? PLAIN },
    })),
  };
}

const byState = (of: (mark: CoverageMark) => number, plain: number): DataDrivenPropertyValueSpecification<number> =>
  [
    'match',
    ['get', 'state'],
    ...COVERAGE_STATES.flatMap((state) => [state, of(COVERAGE_MARKS[state])] as const),
    plain,
  ] as unknown as ExpressionSpecification;
/** Heavy and dashed lines lie inside the area they tell of, or its neighbours’ would cover them. */
const inset = ({ outline }: CoverageMark) => (outline.width > 1 ? outline.width / 2 : 0);
const dashed = COVERAGE_STATES.filter((state) => COVERAGE_MARKS[state].outline.dash !== undefined);
const isDashed: ExpressionSpecification = ['in', ['get', 'state'], ['literal', dashed]];
const dash = COVERAGE_MARKS.NOT_CHECKED.outline;

/** The look of the map: ours alone, no tiles, letters or pictures from anywhere. */
export function styleOf(palette: AreaPalette): StyleSpecification {
  const line = (id: string, filter: ExpressionSpecification, paint: object) => ({
    id,
    type: 'line' as const,
    source: 'areas',
    filter,
    layout: { 'line-join': 'round' as const },
    paint: { 'line-width': byState(({ outline }) => outline.width, 1), 'line-offset': byState(inset, 0), ...paint },
  });
  return {
    version: 8,
    sources: { areas: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'id', tolerance: 0 } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
      { id: 'land', type: 'fill', source: 'areas', paint: { 'fill-color': palette.paper, 'fill-antialias': false } },
      {
        id: 'state',
        type: 'fill',
        source: 'areas',
        filter: ['!=', ['get', 'state'], PLAIN],
        paint: { 'fill-pattern': ['concat', 'fill-', ['get', 'state']] },
      },
      {
        id: 'border',
        type: 'line',
        source: 'areas',
        filter: ['==', ['get', 'state'], PLAIN],
        paint: { 'line-color': palette.rule, 'line-width': 1 },
      },
      line('outline', ['all', ['!=', ['get', 'state'], PLAIN], ['!', isDashed]], { 'line-color': palette.ink }),
      line('dashes', isDashed, {
        'line-color': palette.ink,
        // Counted in widths of the line.
        'line-dasharray': (dash.dash ?? [1, 1]).map((length) => length / dash.width),
      }),
      {
        id: 'marked',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.accent,
          'line-width': [
            'case',
            ['boolean', ['feature-state', 'selected'], false],
            4.5,
            ['boolean', ['feature-state', 'active'], false],
            3,
            0,
          ],
        },
      },
    ],
  };
}
