import { geoPath, geoTransform } from 'd3-geo';
import type { AreaCollection, AreaFeature, AreaProperties } from './areas.ts';
import { tileGrid } from './tiles.ts';
import type { Spot } from './walk.ts';

/** One area as it is drawn. */
export interface DrawnArea extends Spot {
  readonly area: AreaProperties;
  /** An SVG path. */
  readonly path: string;
  /** True for a square that stands for an area without a boundary. */
  readonly isTile: boolean;
  /** True where the name is written, of squares its beginning; the rest would not fit. */
  readonly isNamed: boolean;
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
}

const MARGIN = 8;
const GAP = 5;
/** The side of a square: room for the beginning of a name while there are few, for none where there are many. */
const tileSide = (count: number) => (count > 60 ? 26 : 46);
/** Of letters 12 high, on average. */
const LETTER = 6.4;
const LINE = 15;
/** The flattest and the steepest a map is drawn, by height over width. */
const STEEPEST = 1.1;

/**
 * The areas of a map as paths: those with a boundary as it runs, below them a square for each without one. North is up and lengths are true along the
 * middle parallel, which no place of the kingdom is large enough to show.
 * @param width in pixels
 */
export function drawAreas({ features, missing }: AreaCollection, width: number): Drawing {
  const map = outlinesOf(features, width);
  const top = map.areas.length === 0 ? MARGIN : map.height + GAP;
  const tiles = tilesOf(missing, width, top);
  const height = missing.length === 0 ? map.height : tiles.height + MARGIN;
  return { width, height: Math.ceil(height), areas: named([...map.areas, ...tiles.areas]) };
}

type Unnamed = Omit<DrawnArea, 'isNamed'>;

function outlinesOf(features: readonly AreaFeature[], width: number): { areas: Unnamed[]; height: number } {
  if (features.length === 0) return { areas: [], height: 0 };
  const whole = { type: 'FeatureCollection' as const, features: [...features] };
  const [[west, south], [east, north]] = geoPath(null).bounds(whole);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, down] = [Math.max((east - west) * squeeze, 1e-6), Math.max(north - south, 1e-6)];
  const room = width - 2 * MARGIN;
  const scale = Math.min(room / across, (room * STEEPEST) / down);
  const left = (width - across * scale) / 2;
  const x = (longitude: number) => left + (longitude - west) * squeeze * scale;
  const y = (latitude: number) => MARGIN + (north - latitude) * scale;
  const draw = geoPath(
    geoTransform({
      point(longitude, latitude) {
        this.stream.point(x(longitude), y(latitude));
      },
    }),
  ).digits(1);
  const areas = features.map((feature): Unnamed => {
    const area = feature.properties;
    const [centreX, centreY] = area.centroid === null ? draw.centroid(feature) : [x(area.centroid[0]), y(area.centroid[1])];
    return { id: area.id, area, path: draw(feature) ?? '', x: centreX, y: centreY, isTile: false };
  });
  return { areas, height: down * scale + 2 * MARGIN };
}

function tilesOf(missing: readonly AreaProperties[], width: number, top: number): { areas: Unnamed[]; height: number } {
  const byId = new Map(missing.map((area) => [area.id, area]));
  const side = tileSide(missing.length);
  const step = side + GAP;
  const tiles = tileGrid(missing, Math.max(1, Math.floor((width - 2 * MARGIN) / step)));
  const areas = tiles.map(({ id, column, row }): Unnamed => {
    const [x, y] = [MARGIN + column * step, top + row * step];
    const path = `M${x} ${y}h${side}v${side}h${-side}Z`;
    return { id, area: byId.get(id) as AreaProperties, path, x: x + side / 2, y: y + side / 2, isTile: true };
  });
  return { areas, height: Math.max(top, ...areas.map(({ y }) => y + side / 2)) };
}

/** So many letters stand in a square. */
const IN_TILE = 6;

/** What is written on an area. */
export function writtenOn({ area, isTile }: Pick<DrawnArea, 'area' | 'isTile'>): string {
  return isTile && area.name.length > IN_TILE ? `${area.name.slice(0, IN_TILE - 1)}…` : area.name;
}

/** Says which names are written: none over another, and the beginnings of names on squares that are large enough. */
function named(areas: readonly Unnamed[]): DrawnArea[] {
  const written: Unnamed[] = [];
  const areTilesNamed = tileSide(areas.filter(({ isTile }) => isTile).length) > tileSide(Number.POSITIVE_INFINITY);
  return areas.map((each) => {
    if (each.isTile) return { ...each, isNamed: areTilesNamed };
    const isNamed = written.every(
      (other) =>
        Math.abs(other.y - each.y) > LINE ||
        Math.abs(other.x - each.x) > ((other.area.name.length + each.area.name.length) * LETTER) / 2 + 4,
    );
    if (isNamed) written.push(each);
    return { ...each, isNamed };
  });
}
