import { type MapPalette, PAPER_PALETTE } from '@atlas/shared/map';
import { COVERAGE_STATES, type CoverageState } from '@atlas/shared/vocabulary';
import { STATE_LOOK } from '../coverage/state-look.ts';

/** The colours of a map, as a canvas needs them: settled values, not variables. */
export interface AreaPalette extends MapPalette {
  readonly ground: string;
  readonly accent: string;
}

const COLOURS = {
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  rule: 'var(--rule-strong)',
  ground: 'var(--paper-tint)',
  accent: 'var(--accent)',
} as const satisfies Readonly<Record<keyof Omit<AreaPalette, 'marks'>, string>>;
type Settled = Pick<AreaPalette, keyof typeof COLOURS>;

/** Every colour as it comes out; the marks have those of the states wherever they are drawn. */
const each = (of: (colour: string) => string): AreaPalette => ({
  ...(Object.fromEntries(Object.entries(COLOURS).map(([name, colour]) => [name, of(colour)])) as unknown as Settled),
  marks: Object.fromEntries(COVERAGE_STATES.map((state) => [state, of(STATE_LOOK[state].colour)])) as Record<CoverageState, string>,
});

/** For graphics inside the page, which follow the theme by themselves. */
export const PAGE_PALETTE: AreaPalette = each((colour) => colour);

export const PRINT_PALETTE: AreaPalette = { ...PAPER_PALETTE, ground: PAPER_PALETTE.paper, accent: PAPER_PALETTE.ink };

/** The theme's colours as they come out on this element now. */
export function settledPalette(element: HTMLElement): AreaPalette {
  const probe = element.ownerDocument.createElement('span');
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const palette = each((colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return palette;
}
