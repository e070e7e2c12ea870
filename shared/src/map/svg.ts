import { COVERAGE_STATE_LABELS, COVERAGE_STATES, type CoverageState } from '../vocabulary/index.ts';
import type { AreaCell, AreaCollection } from './areas.ts';
import { type DrawnArea, drawAreas, writtenOn } from './drawing.ts';
import { COVERAGE_MARKS, MARK_SIZE } from './marks.ts';

/** The colours of a picture, as CSS has them. */
export interface MapPalette {
  readonly ink: string;
  /** What fills the marks of each state. */
  readonly marks: Readonly<Record<CoverageState, string>>;
  readonly paper: string;
  readonly rule: string;
}
const GREY = '#4d4d4d';
/** Black on white. */
export const PAPER_PALETTE: MapPalette = {
  marks: { COVERED: GREY, FRAGILE: GREY, PARTLY: GREY, COUNCIL_ONLY: GREY, NONE: GREY, NOT_CHECKED: GREY },
  ink: '#000000',
  paper: '#ffffff',
  rule: '#333333',
};

export interface MapSheet {
  /** What it shows, for who cannot see it. */
  readonly title: string;
  readonly collection: AreaCollection;
  /** How each area is covered; plain outlines where there are none. */
  readonly cells?: readonly AreaCell[];
  /** In pixels; the height follows. */
  readonly width?: number;
  readonly palette?: MapPalette;
}

const ROW = 22;
const SWATCH = 26;
const COLUMN = 170;

/** A map as an SVG document that needs nothing else: outlines, or squares where there are none, names, and a legend in words. */
export function areaMapSvg({ title, collection, cells = [], width = 720, palette = PAPER_PALETTE }: MapSheet): string {
  const drawing = drawAreas(collection, width);
  const states = new Map(cells.map(({ areaId, state }) => [areaId, state]));
  const legend = legendOf(cells, width, drawing.height, palette);
  const sources = collection.attribution.map(
    (line, i) => `<text x="8" y="${legend.height + 14 + i * 14}" font-size="10">${escaped(line)}</text>`,
  );
  const height = legend.height + (sources.length > 0 ? 8 + sources.length * 14 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Source Sans 3, Arial, sans-serif" font-size="12" fill="${palette.ink}">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${COVERAGE_STATES.map((state) => patternOf(state, palette)).join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...drawing.areas.map((area) => areaOf(area, states.get(area.id), palette)),
    ...drawing.areas.filter(({ isNamed }) => isNamed).map((area) => nameOf(area, palette)),
    ...legend.entries,
    ...sources,
    '</svg>',
  ].join('\n');
}

function patternOf(state: CoverageState, { marks, paper }: MapPalette): string {
  const mark = marks[state];
  const shapes = COVERAGE_MARKS[state].shapes.map(({ path, stroke }) =>
    stroke === undefined
      ? `<path d="${path}" fill="${mark}"/>`
      : `<path d="${path}" fill="none" stroke="${mark}" stroke-width="${stroke}"/>`,
  );
  return `<pattern id="${state}" width="${MARK_SIZE}" height="${MARK_SIZE}" patternUnits="userSpaceOnUse"><rect width="${MARK_SIZE}" height="${MARK_SIZE}" fill="${paper}"/>${shapes.join('')}</pattern>`;
}

function areaOf({ path, area }: Pick<DrawnArea, 'path' | 'area'>, state: CoverageState | undefined, palette: MapPalette): string {
  return `<path d="${path}" ${lookOf(state, palette)} stroke-linejoin="round"><title>${escaped(
    state === undefined ? area.name : `${area.name}: ${COVERAGE_STATE_LABELS[state]}`,
  )}</title></path>`;
}

function lookOf(state: CoverageState | undefined, { ink, paper }: MapPalette): string {
  if (state === undefined) return `fill="${paper}" stroke="${ink}"`;
  const { width, dash } = COVERAGE_MARKS[state].outline;
  return `fill="url(#${state})" stroke="${ink}" stroke-width="${width}"${dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`}`;
}

function nameOf({ x, y, ...drawn }: DrawnArea, { paper }: MapPalette): string {
  return `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="middle" stroke="${paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escaped(writtenOn(drawn))}</text>`;
}

/** The states there are, each with its word. */
function legendOf(cells: readonly AreaCell[], width: number, top: number, palette: MapPalette): { entries: string[]; height: number } {
  const shown = COVERAGE_STATES.filter((state) => cells.some((cell) => cell.state === state));
  const across = Math.max(1, Math.floor(width / COLUMN));
  const entries = shown.map((state, i) => {
    const [x, y] = [8 + (i % across) * COLUMN, top + 10 + Math.floor(i / across) * ROW];
    const swatch = `<path d="M${x} ${y}h${SWATCH}v14h${-SWATCH}Z" ${lookOf(state, palette)}/>`;
    return `${swatch}<text x="${x + SWATCH + 8}" y="${y + 11}">${escaped(COVERAGE_STATE_LABELS[state])}</text>`;
  });
  return { entries, height: top + (shown.length === 0 ? 0 : 14 + Math.ceil(shown.length / across) * ROW) };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
