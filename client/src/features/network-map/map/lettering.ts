/** A name set in one or two lines, with the room it takes. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly isStrong: boolean;
}

export const LINE_HEIGHT = 16;
export const FONT_SIZE = 14;
export const FONT_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
/** Longer names are set in two lines. */
const LONG = 20;
const known = new Map<string, Lettering>();

/** Sets a name as the map does; measured once for each name. */
export function letteringOf(context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>, name: string, isStrong: boolean): Lettering {
  const key = `${isStrong} ${name}`;
  const held = known.get(key);
  if (held) return held;
  const font = `${isStrong ? 600 : 400} ${FONT_SIZE}px ${FONT_FAMILY}`;
  context.font = font;
  const lines = breakName(name);
  const width = Math.ceil(Math.max(...lines.map((line) => context.measureText(line).width)));
  const lettering = { lines, width, height: lines.length * LINE_HEIGHT, font, isStrong };
  known.set(key, lettering);
  return lettering;
}

/** Forgets what was measured, as when the typeface has only now arrived. */
export function forgetLettering(): void {
  known.clear();
}

/** One line, or two broken at the space nearest the middle. */
export function breakName(name: string): string[] {
  if (name.length <= LONG) return [name];
  let best = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    if (best < 0 || Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2)) best = at;
  }
  return best < 0 ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
