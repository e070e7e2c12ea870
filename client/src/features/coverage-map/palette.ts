import { type MapPalette, PAPER_PALETTE } from '@atlas/shared/map';

/** The colours of a map, as a canvas needs them: settled values, not variables. */
export interface AreaPalette extends MapPalette {
  readonly ground: string;
  readonly accent: string;
}

const VARIABLES = {
  ink: '--ink',
  mark: '--coverage-mark',
  paper: '--paper',
  rule: '--rule-strong',
  ground: '--paper-tint',
  accent: '--accent',
} as const satisfies Readonly<Record<keyof AreaPalette, string>>;
const each = (of: (variable: string) => string) =>
  Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, of(variable)])) as unknown as AreaPalette;

/** For graphics inside the page, which follow the theme by themselves. */
export const PAGE_PALETTE: AreaPalette = each((variable) => `var(${variable})`);

export const PRINT_PALETTE: AreaPalette = { ...PAPER_PALETTE, ground: PAPER_PALETTE.paper, accent: PAPER_PALETTE.ink };

/** The theme's colours as they come out on this element now. */
export function settledPalette(element: HTMLElement): AreaPalette {
  const probe = element.ownerDocument.createElement('span');
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const palette = each((variable) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return palette;
}
