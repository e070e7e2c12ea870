import { SECTOR_LOOK } from '../../../ui/sector-look.ts';
import { opacityOf } from '../map/elements.ts';
import { FONT_FAMILY, FONT_SIZE, type Lettering, LINE_HEIGHT, letteringOf } from '../map/lettering.ts';
import { colourOf, lineColourOf, type Palette } from '../map/palette.ts';
import { type PlacedLabel, placeLabels } from '../model/labels.ts';
import { byImportance, diametersOf, hasManyLayers, type Look, widthOf } from '../model/look.ts';
import type { Point, Positions } from '../model/navigate.ts';
import type { MapLine, MapNetwork } from '../model/network.ts';
import { DifferenceMark } from './DifferenceMark.tsx';
import { textMeasure } from './text-measure.ts';

export interface PictureProps {
  readonly network: MapNetwork;
  readonly positions: Positions;
  readonly look: Look;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** Drawn in the accent: what is selected, or the organisations of an introduction with the lines between them. */
  readonly chosen?: ReadonlySet<string>;
  readonly starts?: ReadonlySet<string>;
  /** Lines that do not touch this organisation recede. */
  readonly about?: string;
}

const PADDING = 56;
/** A small network is not blown up beyond this. */
const LARGEST_SCALE = 1.6;
const PATTERNS = { CONFIRMED: undefined, ASSERTED: '7 4', DISPUTED: '0.1 5' } as const;

/** The network as vector graphics, for paper, files and small pictures: the same marks as on the map, all in view. */
export function NetworkPicture({ network, positions, look, palette, width, height, chosen = NONE, starts = NONE, about }: PictureProps) {
  const camera = fitAll(positions, width, height);
  const at = (id: string): Point => {
    const point = positions.get(id) ?? { x: 0, y: 0 };
    return { x: (point.x - camera.middle.x) * camera.scale + width / 2, y: (point.y - camera.middle.y) * camera.scale + height / 2 };
  };
  const diameters = diametersOf(network, look);
  const diameterOf = (id: string) => (diameters.get(id) ?? 0) * Math.max(camera.scale, 0.5);
  const manyLayers = hasManyLayers(network);
  const { labels, letterings } = lettersOf({ network, look, width, height, at, diameterOf });
  return (
    <g fontFamily={FONT_FAMILY} fontSize={FONT_SIZE}>
      {[...network.lines.values()].map((line) => {
        const isChosen = chosen.has(line.id);
        const share = about === undefined || line.ends.includes(about) ? 1 : 0.22;
        return (
          <Line
            key={line.id}
            line={line}
            from={at(line.ends[0])}
            to={at(line.ends[1])}
            colour={isChosen ? palette.accent : lineColourOf(line, palette, manyLayers)}
            opacity={isChosen ? 1 : opacityOf(line, network.lines.size) * share}
            width={isChosen ? widthOf(line) + 1.5 : widthOf(line) * Math.max(camera.scale, 0.6)}
            palette={palette}
          />
        );
      })}
      {[...network.organisations.values()].map((organisation) => {
        const { path, scale } = SECTOR_LOOK[organisation.sector];
        const { x, y } = at(organisation.id);
        const size = (diameterOf(organisation.id) * scale) / 20;
        const isMarked = chosen.has(organisation.id);
        const difference = organisation.difference?.kind;
        const edge = isMarked ? palette.accent : starts.has(organisation.id) ? palette.ink : palette.edge;
        const radius = diameterOf(organisation.id) / 2;
        return (
          <g key={organisation.id}>
            {difference && difference !== 'GONE' && (
              <circle cx={round(x)} cy={round(y)} r={round(radius + 5)} style={{ fill: palette.accent, fillOpacity: 0.3 }} />
            )}
            <path
              d={path}
              transform={`translate(${round(x - 10 * size)} ${round(y - 10 * size)}) scale(${round(size)})`}
              strokeDasharray={difference === 'GONE' ? `${round(3 / size)} ${round(3 / size)}` : undefined}
              style={{
                fill: colourOf(organisation, look.colourBy),
                fillOpacity: difference === 'GONE' ? 0.25 : 1,
                stroke: edge,
                strokeWidth: (isMarked || starts.has(organisation.id) ? 3 : 1) / size,
              }}
            >
              <title>{organisation.name}</title>
            </path>
            {difference && <DifferenceMark kind={difference} at={{ x: round(x + radius), y: round(y - radius) }} palette={palette} />}
          </g>
        );
      })}
      {labels.map(({ id, left, top, align }) => (
        <Label key={id} lettering={letterings.get(id)} left={left} top={top} align={align} palette={palette} />
      ))}
    </g>
  );
}

const NONE: ReadonlySet<string> = new Set();
const round = (value: number) => Math.round(value * 100) / 100;

interface LineProps {
  readonly line: MapLine;
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly palette: Palette;
}

function Line({ line, from, to, colour, opacity, width, palette }: LineProps) {
  const x = round((from.x + to.x) / 2);
  const y = round((from.y + to.y) / 2);
  const difference = line.difference;
  return (
    <>
      {difference && difference !== 'GONE' && (
        <line
          x1={round(from.x)}
          y1={round(from.y)}
          x2={round(to.x)}
          y2={round(to.y)}
          style={{ stroke: palette.accent, strokeOpacity: 0.28, strokeWidth: round(width + 6) }}
        />
      )}
      <line
        x1={round(from.x)}
        y1={round(from.y)}
        x2={round(to.x)}
        y2={round(to.y)}
        strokeDasharray={line.status ? PATTERNS[line.status] : undefined}
        strokeLinecap={line.status === 'DISPUTED' ? 'round' : 'butt'}
        style={{ stroke: colour, strokeOpacity: difference === 'GONE' ? 0.3 : round(opacity), strokeWidth: round(width) }}
      />
      {line.isDisputed && <path d={`M${x - 3} ${y - 3}l6 6m0-6l-6 6`} style={{ stroke: palette.ink, strokeWidth: 1.5, fill: 'none' }} />}
      {difference && <DifferenceMark kind={difference} at={{ x, y }} palette={palette} />}
    </>
  );
}

interface LabelProps {
  readonly lettering: Lettering | undefined;
  readonly left: number;
  readonly top: number;
  readonly align: PlacedLabel['align'];
  readonly palette: Palette;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

function Label({ lettering, left, top, align, palette }: LabelProps) {
  if (!lettering) return null;
  const { lines, width, isStrong } = lettering;
  const x = align === 'center' ? left + width / 2 : align === 'right' ? left + width : left;
  return (
    <text
      textAnchor={ANCHORS[align]}
      fontWeight={isStrong ? 600 : 400}
      style={{ fill: palette.ink, stroke: palette.paper, strokeWidth: 3.5, strokeLinejoin: 'round', paintOrder: 'stroke' }}
    >
      {lines.map((text, index) => (
        <tspan key={text} x={round(x)} y={round(top + LINE_HEIGHT * (index + 0.78))}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

interface Lettered {
  readonly network: MapNetwork;
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly at: (id: string) => Point;
  readonly diameterOf: (id: string) => number;
}

function lettersOf({ network, look, width, height, at, diameterOf }: Lettered) {
  const order = byImportance(network, look);
  const strong = Math.ceil(order.length * 0.08);
  const measure = textMeasure();
  const letterings = new Map(order.map((id, rank) => [id, letteringOf(measure, network.organisations.get(id)?.name ?? '', rank < strong)]));
  const wishes = order.map((id, rank) => {
    const lettering = letterings.get(id) as Lettering;
    const { width: labelWidth, height: labelHeight } = lettering;
    return { id, ...at(id), radius: diameterOf(id) / 2, width: labelWidth, height: labelHeight, isWanted: false, isStrong: rank < strong };
  });
  return { labels: placeLabels(wishes, { width, height }), letterings };
}

function fitAll(positions: Positions, width: number, height: number): { scale: number; middle: Point } {
  const points = [...positions.values()];
  if (points.length === 0) return { scale: 1, middle: { x: 0, y: 0 } };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    LARGEST_SCALE,
    (width - 2 * PADDING) / Math.max(1, right - left),
    (height - 2 * PADDING) / Math.max(1, bottom - top),
  );
  return { scale, middle: { x: (left + right) / 2, y: (top + bottom) / 2 } };
}
