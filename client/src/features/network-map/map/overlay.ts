import { type LabelWish, placeLabels } from '../model/labels.ts';
import type { Positions } from '../model/navigate.ts';
import type { MapNetwork } from '../model/network.ts';
import { type Lettering, LINE_HEIGHT, letteringOf } from './lettering.ts';
import type { Palette } from './palette.ts';

/** Screen pixels that a label is given on average; fewer labels in a crowd read better than more. */
const ROOM_FOR_ONE = 6500;

export interface Scene {
  readonly network: MapNetwork;
  readonly positions: Positions;
  readonly diameters: ReadonlyMap<string, number>;
  /** Ids in order of importance. */
  readonly order: readonly string[];
  /** So many of the first are set in semibold. */
  readonly strong: number;
  readonly palette: Palette;
  /** Labelled whatever is in the way. */
  readonly wanted: ReadonlySet<string>;
  /** Drawn faint, so not labelled. */
  readonly dimmed: (id: string) => boolean;
  /** Where the keyboard stands. */
  readonly cursor: string | undefined;
  readonly hasFocus: boolean;
}

/** What of the map is on the screen. */
export interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** A label that is drawn, by where it stands from the middle of what it names. */
export interface Label {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
  readonly align: CanvasTextAlign;
  readonly lettering: Lettering;
}

type At = (id: string) => { x: number; y: number } | undefined;

function projection({ positions }: Scene, { zoom, pan }: View): At {
  return (id) => {
    const point = positions.get(id);
    return point && { x: point.x * zoom + pan.x, y: point.y * zoom + pan.y };
  };
}

const radiusOf = (id: string, { diameters }: Scene, { zoom }: View): number => ((diameters.get(id) ?? 0) / 2) * zoom;

/** Which names are drawn at this scale, and where; the slow part, so not for each frame of a movement. */
export function chooseLabels(context: CanvasRenderingContext2D, scene: Scene, view: View): Label[] {
  const at = projection(scene, view);
  const letterings = new Map<string, Lettering>();
  const wishes: LabelWish[] = [];
  scene.order.forEach((id, rank) => {
    const point = at(id);
    const name = scene.network.organisations.get(id)?.name;
    if (!point || name === undefined || (scene.dimmed(id) && !scene.wanted.has(id))) return;
    const isStrong = rank < scene.strong;
    const lettering = letteringOf(context, name, isStrong);
    letterings.set(id, lettering);
    const { width, height } = lettering;
    wishes.push({ id, ...point, radius: radiusOf(id, scene, view), width, height, isWanted: scene.wanted.has(id), isStrong });
  });
  const most = Math.ceil((view.width * view.height) / ROOM_FOR_ONE);
  return placeLabels(wishes, view, most).flatMap(({ id, left, top, align }) => {
    const point = at(id);
    const lettering = letterings.get(id);
    return point && lettering ? [{ id, dx: left - point.x, dy: top - point.y, align, lettering }] : [];
  });
}

/** What the layer is drawn with, its pixels as many as the screen has there; null where the browser cannot. */
export function layerFor(canvas: HTMLCanvasElement, view: View): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(view.width * ratio);
  const height = Math.round(view.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** Draws what lies over the network at a size that does not change with the scale: marks of disputed lines, the keyboard's ring, names. */
export function drawOverlay(context: CanvasRenderingContext2D, scene: Scene, view: View, labels: readonly Label[]): void {
  const at = projection(scene, view);
  context.clearRect(0, 0, view.width, view.height);
  drawDisputed(context, scene, view, at);
  drawCursor(context, scene, view, at);
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const { id, dx, dy, align, lettering } of labels) {
    const point = at(id);
    if (point) drawLettering(context, lettering, { left: point.x + dx, top: point.y + dy, align }, scene.palette);
  }
}

function drawLettering(
  context: CanvasRenderingContext2D,
  { lines, font, width }: Lettering,
  { left, top, align }: { left: number; top: number; align: CanvasTextAlign },
  palette: Palette,
): void {
  context.font = font;
  context.textAlign = align;
  const x = align === 'center' ? left + width / 2 : align === 'right' ? left + width : left;
  lines.forEach((text, index) => {
    const y = top + LINE_HEIGHT * (index + 0.5);
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.strokeText(text, x, y);
    context.fillStyle = palette.ink;
    context.fillText(text, x, y);
  });
}

/** All marks as one path: there may be hundreds. */
function drawDisputed(context: CanvasRenderingContext2D, { network, palette, dimmed }: Scene, view: View, at: At): void {
  const size = Math.min(3.5, Math.max(1.5, 3.5 * view.zoom));
  context.beginPath();
  for (const { ends, isDisputed } of network.lines.values()) {
    if (!isDisputed || dimmed(ends[0]) || dimmed(ends[1])) continue;
    const a = at(ends[0]);
    const b = at(ends[1]);
    if (!a || !b) continue;
    const x = (a.x + b.x) / 2;
    const y = (a.y + b.y) / 2;
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    context.moveTo(x - size, y - size);
    context.lineTo(x + size, y + size);
    context.moveTo(x + size, y - size);
    context.lineTo(x - size, y + size);
  }
  context.lineCap = 'round';
  context.lineWidth = size + 1;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.lineWidth = Math.max(1, size / 2);
  context.strokeStyle = palette.ink;
  context.stroke();
}

function drawCursor(context: CanvasRenderingContext2D, scene: Scene, view: View, at: At): void {
  const { cursor, hasFocus, palette } = scene;
  const point = cursor !== undefined && hasFocus ? at(cursor) : undefined;
  if (!point || cursor === undefined) return;
  const radius = Math.max(radiusOf(cursor, scene, view), 6) + 6;
  for (const [width, colour] of [
    [7, palette.paper],
    [3, palette.accent],
  ] as const) {
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}
