import type { MapLine, MapNetwork, MapOrganisation } from './network.ts';

export const SIZES = ['degree', 'betweenness'] as const;
/** What the size of an organisation says. */
export type SizeBy = (typeof SIZES)[number];
export const COLOURS = ['sector', 'community'] as const;
/** What the colour of an organisation says. */
export type ColourBy = (typeof COLOURS)[number];

export interface Look {
  readonly sizeBy: SizeBy;
  readonly colourBy: ColourBy;
}

const SMALLEST = 9;
const LARGEST = 44;

/** The figure behind the size: where betweenness is not known, as in a network cut short, the degree stands in. */
export function figureOf(organisation: MapOrganisation, network: MapNetwork, { sizeBy }: Look): number {
  if (sizeBy === 'betweenness' && organisation.betweenness !== null) return organisation.betweenness;
  return network.neighbours.get(organisation.id)?.length ?? 0;
}

/** Diameters by id, in pixels at the scale of 1: the area grows with the figure, so that twice as much looks twice as much. */
export function diametersOf(network: MapNetwork, look: Look): ReadonlyMap<string, number> {
  const figures = new Map([...network.organisations.values()].map((each) => [each.id, figureOf(each, network, look)]));
  const most = Math.max(1e-9, ...figures.values());
  // A small network needs no giants.
  const largest = Math.min(LARGEST, 20 + 3 * Math.sqrt(network.organisations.size));
  return new Map([...figures].map(([id, figure]) => [id, SMALLEST + (largest - SMALLEST) * Math.sqrt(figure / most)]));
}

/** The strength a line is drawn with, 1 to 5: an agreement, which has none, as the middle, and those who only met as the least. */
export const drawnStrength = ({ strength, layer }: Pick<MapLine, 'strength' | 'layer'>): number =>
  strength ?? (layer === 'CONTACT' ? 1 : 3);

/** Line width in pixels at the scale of 1. */
export const widthOf = (line: Pick<MapLine, 'strength' | 'layer'>): number => 0.5 + drawnStrength(line) * 0.6;

/** True where the lines shown are of more than one layer, so that a layer has a colour. */
export function hasManyLayers(network: MapNetwork): boolean {
  const layers = new Set([...network.lines.values()].flatMap(({ facts }) => facts.map(({ layer }) => layer)));
  return layers.size > 1;
}

/** Ids in order of importance for a label: the figure behind the size, then the name. */
export function byImportance(network: MapNetwork, look: Look): string[] {
  return [...network.organisations.values()]
    .map((each) => ({ id: each.id, name: each.name, figure: figureOf(each, network, look) }))
    .sort((a, b) => b.figure - a.figure || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
}
