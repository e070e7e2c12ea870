import { NETWORK_LAYERS, type NetworkLayer } from '@atlas/shared/vocabulary';
import { SECTOR_LOOK } from '../../../ui/sector-look.ts';
import type { ColourBy } from '../model/look.ts';
import type { MapLine, MapOrganisation } from '../model/network.ts';

/** The colours a picture is drawn in, as a canvas or a file needs them: settled values, not variables. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  /** Round an organisation. */
  readonly edge: string;
  readonly accent: string;
  readonly layers: Readonly<Record<NetworkLayer, string>>;
}

/** For graphics inside the page, which follow the theme by themselves. */
export const PAGE_PALETTE: Palette = {
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  paper: 'var(--paper)',
  edge: 'var(--mark-edge)',
  accent: 'var(--accent)',
  layers: {
    DECLARED: 'var(--layer-declared)',
    FUNDING: 'var(--layer-funding)',
    AGREEMENT: 'var(--layer-agreement)',
    GOVERNANCE: 'var(--layer-governance)',
    CONTACT: 'var(--layer-contact)',
  },
};

/** The theme's colours as they come out on this element now, or in one scheme: files and paper are always light. */
export function readPalette(element: HTMLElement, scheme?: 'light' | 'dark'): Palette {
  const probe = element.ownerDocument.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  // A colour on its way from the last one is neither.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const settled = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const layers = Object.fromEntries(NETWORK_LAYERS.map((layer) => [layer, settled(`--layer-${layer.toLowerCase()}`)]));
  const palette = {
    ink: settled('--ink'),
    inkSoft: settled('--ink-soft'),
    paper: settled('--paper'),
    edge: settled('--mark-edge'),
    accent: settled('--accent'),
    layers: layers as Palette['layers'],
  };
  probe.remove();
  return palette;
}

/** Told apart under the common colour-vision deficiencies (Tol's muted set); smaller communities share the last. */
const COMMUNITY_COLOURS = ['#332288', '#88CCEE', '#117733', '#DDCC77', '#CC6677', '#44AA99', '#882255', '#999933', '#AA4499', '#9A9A9A'];

/** @param community from 1, the largest first. */
export const communityColour = (community: number | null): string =>
  COMMUNITY_COLOURS[Math.min((community ?? COMMUNITY_COLOURS.length) - 1, COMMUNITY_COLOURS.length - 1)] as string;

export function colourOf({ sector, community }: Pick<MapOrganisation, 'community' | 'sector'>, colourBy: ColourBy): string {
  return colourBy === 'sector' ? SECTOR_LOOK[sector].colour : communityColour(community);
}

/** A layer is a colour only where more than one shows; a line of several layers is drawn in ink. */
export function lineColourOf({ layer }: Pick<MapLine, 'layer'>, palette: Palette, manyLayers: boolean): string {
  if (!manyLayers) return palette.inkSoft;
  return layer ? palette.layers[layer] : palette.ink;
}
