import { type ComparisonKind, TIE_WORDING, tieKinds } from '@atlas/shared/vocabulary';
import type { ElementDefinition } from 'cytoscape';
import { SECTOR_LOOK } from '../../../ui/sector-look.ts';
import { diametersOf, drawnStrength, hasManyLayers, type Look, widthOf } from '../model/look.ts';
import type { MapFact, MapLine, MapNetwork } from '../model/network.ts';
import { colourOf, lineColourOf, type Palette } from './palette.ts';

/** Above so many lines they are drawn the quick way. */
export const MANY_LINES = 1500;

const PATTERNS = { CONFIRMED: 'solid', ASSERTED: 'dashed', DISPUTED: 'dotted' } as const;

/** What stands on a line that differs from the day compared with. */
export const DIFFERENCE_MARKS: Readonly<Record<ComparisonKind, string>> = { NEW: '+', GONE: '×', CHANGED: '~' };

interface Drawing {
  readonly network: MapNetwork;
  readonly look: Look;
  readonly palette: Palette;
  /** Organisations one started from. */
  readonly starts: ReadonlySet<string>;
}

/** The network as Cytoscape's elements, without their places: lines first, so that organisations lie on top. */
export function toElements({ network, look, palette, starts }: Drawing): ElementDefinition[] {
  const diameters = diametersOf(network, look);
  const manyLayers = hasManyLayers(network);
  const many = network.lines.size > MANY_LINES;
  const nodes = [...network.organisations.values()].map((organisation): ElementDefinition => {
    const { shape, scale } = SECTOR_LOOK[organisation.sector];
    return {
      group: 'nodes',
      data: {
        id: organisation.id,
        diameter: (diameters.get(organisation.id) ?? 0) * scale * (shape === 'star' ? 1.3 : 1),
        shape,
        colour: colourOf(organisation, look.colourBy),
        isUnnamed: !organisation.isNamed,
        isStart: starts.has(organisation.id),
        ...(organisation.difference && { difference: organisation.difference.kind }),
      },
    };
  });
  const edges = [...network.lines.values()].map(
    (line): ElementDefinition => ({
      group: 'edges',
      data: {
        id: line.id,
        source: line.ends[0],
        target: line.ends[1],
        width: widthOf(line),
        colour: lineColourOf(line, palette, manyLayers),
        pattern: line.status ? PATTERNS[line.status] : 'solid',
        opacity: opacityOf(line, network.lines.size),
        ...directionsOf(line),
        ...(line.difference && { difference: line.difference, mark: DIFFERENCE_MARKS[line.difference] }),
      },
      classes: many ? 'many' : '',
    }),
  );
  return [...nodes, ...edges];
}

/** Weak and stale lines recede; the more lines, the fainter each. */
export function opacityOf(line: MapLine, count: number): number {
  const crowd = count < 60 ? 0.95 : count < 250 ? 0.8 : count < 600 ? 0.65 : 0.5;
  return crowd * (0.4 + 0.12 * drawnStrength(line)) * (line.isStale ? 0.45 : 1);
}

/** Which ends a line points at; what is mutual, and agreements but for funding, point at neither. */
export function directionsOf({ facts, ends }: Pick<MapLine, 'facts' | 'ends'>): { toFirst: boolean; toSecond: boolean } {
  const directed = facts.filter(isDirected);
  return { toFirst: directed.some(({ to }) => to === ends[0]), toSecond: directed.some(({ to }) => to === ends[1]) };
}

const isDirected = ({ kind, layer }: MapFact): boolean => (tieKinds.is(kind) ? !TIE_WORDING[kind].mutual : layer === 'FUNDING');
