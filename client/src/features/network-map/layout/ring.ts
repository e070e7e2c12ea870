import { SECTORS } from '@atlas/shared/vocabulary';
import type { Point } from '../model/navigate.ts';
import { lineId, type MapNetwork } from '../model/network.ts';

/** Wider than high, as there is more room beside than above for a name. */
const RADIUS_X = 210;
const RADIUS_Y = 150;

/** One organisation in the middle and its partners round it, sector by sector, the strongest tie of each first. */
export function ring(network: MapNetwork, centre: string): Map<string, Point> {
  const sectorOf = (id: string) => SECTORS.indexOf(network.organisations.get(id)?.sector ?? 'OTHER');
  const strengthOf = (id: string) => network.lines.get(lineId(centre, id))?.strength ?? 0;
  const nameOf = (id: string) => network.organisations.get(id)?.name ?? '';
  const round = [...network.organisations.keys()]
    .filter((id) => id !== centre)
    .sort((a, b) => sectorOf(a) - sectorOf(b) || strengthOf(b) - strengthOf(a) || nameOf(a).localeCompare(nameOf(b)));
  const positions = new Map<string, Point>([[centre, { x: 0, y: 0 }]]);
  round.forEach((id, index) => {
    const angle = (2 * Math.PI * index) / round.length - Math.PI / 2;
    // In a crowd every other stands a little farther out.
    const out = round.length > 14 && index % 2 === 1 ? 1.22 : 1;
    positions.set(id, { x: RADIUS_X * out * Math.cos(angle), y: RADIUS_Y * out * Math.sin(angle) });
  });
  return positions;
}
