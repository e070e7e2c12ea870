import { describe, expect, it } from 'vitest';
import { COVERAGE_STATE_LABELS, COVERAGE_STATES } from '../vocabulary/index.ts';
import type { AreaCollection, AreaProperties } from './areas.ts';
import { drawAreas, writtenOn } from './drawing.ts';
import { areaMapSvg } from './svg.ts';
import { canBePlaced, tileGrid } from './tiles.ts';
import { nextSpot } from './walk.ts';

const area = (id: string, centroid: AreaProperties['centroid'] = null): AreaProperties => ({
  id,
  name: id.toUpperCase(),
  gssCode: null,
  level: 'PARISH',
  isIllustrative: false,
  centroid,
});
const square = (id: string, west: number, south: number) => ({
  type: 'Feature' as const,
  properties: area(id),
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  },
});
const collection = (more: Partial<AreaCollection>): AreaCollection => ({
  type: 'FeatureCollection',
  features: [],
  missing: [],
  attribution: [],
  ...more,
});

describe('squares for areas without a boundary', () => {
  it('stand roughly where the areas lie, where that is known of all', () => {
    const areas = [area('nw', [-1, 54]), area('ne', [1, 53.9]), area('sw', [-1, 51]), area('se', [1, 50.9])];
    expect(canBePlaced(areas)).toBe(true);
    expect(tileGrid(areas, 2)).toEqual([
      { id: 'nw', column: 0, row: 0 },
      { id: 'ne', column: 1, row: 0 },
      { id: 'sw', column: 0, row: 1 },
      { id: 'se', column: 1, row: 1 },
    ]);
  });

  it('stand in order of name where it is not, whatever order they come in', () => {
    const areas = ['d', 'b', 'a', 'c'].map((id) => area(id, id === 'a' ? [0, 52] : null));
    expect(canBePlaced(areas)).toBe(false);
    expect(tileGrid(areas, 9).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never stand on top of each other, nor more beside each other than fit', () => {
    const tiles = tileGrid(
      Array.from({ length: 600 }, (_, i) => area(String(i), [i % 25, i / 25])),
      20,
    );
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(600);
    expect(Math.max(...tiles.map(({ column }) => column))).toBeLessThan(20);
  });
});

describe('the way from area to area', () => {
  const spots = [
    { id: 'middle', x: 0, y: 0 },
    { id: 'east', x: 10, y: 1 },
    { id: 'far east', x: 20, y: 0 },
    { id: 'north', x: -1, y: -10 },
    { id: 'south-east', x: 9, y: 8 },
  ];

  it('leads to the nearest in a direction', () => {
    expect(nextSpot(spots, 'middle', 'right')).toBe('east');
    expect(nextSpot(spots, 'east', 'right')).toBe('far east');
    expect(nextSpot(spots, 'middle', 'up')).toBe('north');
    expect(nextSpot(spots, 'far east', 'left')).toBe('east');
  });

  it('takes what lies to the side where nothing is ahead, and stays at the edge', () => {
    expect(nextSpot(spots, 'middle', 'down')).toBe('south-east');
    expect(nextSpot(spots, 'north', 'up')).toBeUndefined();
    expect(nextSpot(spots, 'nowhere', 'up')).toBe('middle');
  });

  it('reaches every area of a county', () => {
    const grid = Array.from({ length: 60 }, (_, i) => ({
      id: String(i),
      x: (i % 8) * 10 + ((i * 7) % 5),
      y: Math.floor(i / 8) * 10 + ((i * 3) % 4),
    }));
    const reached = new Set(['0']);
    for (const id of reached) {
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = nextSpot(grid, id, way);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(60);
  });
});

describe('a drawing', () => {
  it('has north up, true lengths, and squares below for what has no boundary', () => {
    const drawing = drawAreas(collection({ features: [square('a', 0, 52), square('b', 1, 53)], missing: [area('c')] }), 400);
    const [a, b, c] = drawing.areas;
    expect(b?.y).toBeLessThan(a?.y ?? 0);
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
    // At 53 degrees north a degree of longitude is six tenths of one of latitude.
    expect(((b?.x ?? 0) - (a?.x ?? 0)) / ((a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(0.602, 2);
    expect(c).toMatchObject({ isTile: true, isNamed: true });
    expect(c?.y).toBeGreaterThan(a?.y ?? 0);
    expect(drawing.height).toBeGreaterThan(c?.y ?? 0);
  });

  it('writes the beginnings of names on squares, while they are few', () => {
    const many = (count: number) =>
      drawAreas(collection({ missing: Array.from({ length: count }, (_, i) => area(`area number ${i}`)) }), 600);
    expect(many(60).areas.map(writtenOn)[0]).toBe('AREA …');
    expect(many(60).areas.every(({ isNamed }) => isNamed)).toBe(true);
    expect(many(61).areas.some(({ isNamed }) => isNamed)).toBe(false);
    expect(many(207).height).toBeLessThan(400);
  });

  it('writes no name over another', () => {
    const near = [area('a'), area('b')].map((properties) => ({
      ...square(properties.id, 0, 52),
      properties: { ...properties, name: 'Saint Somebody' },
    }));
    expect(drawAreas(collection({ features: near }), 400).areas.map(({ isNamed }) => isNamed)).toEqual([true, false]);
  });
});

describe('a map as SVG', () => {
  it('tells each state by its mark, its outline and its word', () => {
    const ids = COVERAGE_STATES.map((state) => state.toLowerCase());
    const svg = areaMapSvg({
      title: 'Loneliness in <Fenland> & beyond',
      collection: collection({ features: ids.map((id, i) => square(id, i, 52)), attribution: ['© Crown'] }),
      cells: COVERAGE_STATES.map((state) => ({ areaId: state.toLowerCase(), state, word: COVERAGE_STATE_LABELS[state] })),
    });
    expect(svg).toContain('<title>Loneliness in &lt;Fenland&gt; &amp; beyond</title>');
    for (const state of COVERAGE_STATES) {
      expect(svg).toContain(`fill="url(#${state})"`);
      expect(svg).toContain(`>${COVERAGE_STATE_LABELS[state]}</text>`);
      expect(svg).toContain(`<title>${state}: ${COVERAGE_STATE_LABELS[state]}</title>`);
    }
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(svg).toContain('© Crown');
    expect(svg).not.toContain('NaN');
  });

  it('is plain outlines without states, and whole without anything to draw', () => {
    expect(areaMapSvg({ title: 'Fenland', collection: collection({ features: [square('a', 0, 52)] }) })).not.toContain('url(#');
    expect(areaMapSvg({ title: 'Nothing', collection: collection({}) })).toMatch(/^<svg[\s\S]*<\/svg>$/);
  });
});
