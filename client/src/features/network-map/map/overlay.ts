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

interface Camera {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Draws what lies over the network at a size that does not change with the zoom: names, marks of disputed lines, the keyboard's ring. */
export function drawOverlay(context: CanvasRenderingContext2D, scene: Scene, camera: Camera): number {
  const at = (id: string) => {
    const point = scene.positions.get(id);
    return point && { x: point.x * camera.zoom + camera.pan.x, y: point.y * camera.zoom + camera.pan.y };
  };
  const radiusOf = (id: string) => ((scene.diameters.get(id) ?? 0) / 2) * camera.zoom;
  context.clearRect(0, 0, camera.width, camera.height);
  drawDisputed(context, scene, at, Math.min(3.5, Math.max(1.5, 3.5 * camera.zoom)));
  drawCursor(context, scene, at, radiusOf);

  const wishes: LabelWish[] = [];
  const letterings = new Map<string, Lettering>();
  scene.order.forEach((id, rank) => {
    const point = at(id);
    const name = scene.network.organisations.get(id)?.name;
    if (!point || name === undefined || (scene.dimmed(id) && !scene.wanted.has(id))) return;
    const lettering = letteringOf(context, name, rank < scene.strong);
    letterings.set(id, lettering);
    const { width, height } = lettering;
    wishes.push({ id, ...point, radius: radiusOf(id), width, height, isWanted: scene.wanted.has(id), isStrong: rank < scene.strong });
  });
  const most = Math.ceil((camera.width * camera.height) / ROOM_FOR_ONE);
  const placed = placeLabels(wishes, camera, most);
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const { id, left, top, align } of placed) {
    const lettering = letterings.get(id);
    if (lettering) drawLettering(context, lettering, { left, top, align }, scene.palette);
  }
  return placed.length;
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

type At = (id: string) => { x: number; y: number } | undefined;

function drawDisputed(context: CanvasRenderingContext2D, { network, palette, dimmed }: Scene, at: At, size: number): void {
  for (const { ends, isDisputed } of network.lines.values()) {
    if (!isDisputed || dimmed(ends[0]) || dimmed(ends[1])) continue;
    const a = at(ends[0]);
    const b = at(ends[1]);
    if (!a || !b) continue;
    const x = (a.x + b.x) / 2;
    const y = (a.y + b.y) / 2;
    const path = new Path2D(`M${x - size} ${y - size}l${2 * size} ${2 * size}m0-${2 * size}l-${2 * size} ${2 * size}`);
    context.lineCap = 'round';
    context.lineWidth = size + 1;
    context.strokeStyle = palette.paper;
    context.stroke(path);
    context.lineWidth = Math.max(1, size / 2);
    context.strokeStyle = palette.ink;
    context.stroke(path);
  }
}

function drawCursor(
  context: CanvasRenderingContext2D,
  { cursor, hasFocus, palette }: Scene,
  at: At,
  radiusOf: (id: string) => number,
): void {
  const point = cursor !== undefined && hasFocus ? at(cursor) : undefined;
  if (!point || cursor === undefined) return;
  const radius = Math.max(radiusOf(cursor), 6) + 6;
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
