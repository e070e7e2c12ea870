import { COVERAGE_MARKS, MARK_SIZE } from '@atlas/shared/map';
import type { CoverageState } from '@atlas/shared/vocabulary';
import type { AreaPalette } from '../palette.ts';

/** Dots of the picture to one of the page. */
export const SHARPNESS = 2;

/** The fill of a state, drawn here and now, as the map takes pictures. */
export function fillImage(state: CoverageState, { marks, paper }: AreaPalette): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = MARK_SIZE * SHARPNESS;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = paper;
  context.fillRect(0, 0, MARK_SIZE, MARK_SIZE);
  context.fillStyle = context.strokeStyle = marks[state];
  for (const { path, stroke } of COVERAGE_MARKS[state].shapes) {
    if (stroke === undefined) context.fill(new Path2D(path));
    else {
      context.lineWidth = stroke;
      context.stroke(new Path2D(path));
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
