import type { Sector } from '@atlas/shared/vocabulary';

/** How a sector is drawn: its colour, its shape's name in the network, and the shape as an outline in a 20 × 20 box. */
export interface SectorLook {
  readonly colour: string;
  readonly shape: 'round-rectangle' | 'rectangle' | 'ellipse' | 'hexagon' | 'triangle' | 'pentagon' | 'diamond' | 'octagon' | 'star';
  /** Relative to the others; OTHER is drawn small. */
  readonly scale: number;
  readonly path: string;
}

const circle = (radius: number) =>
  `M${10 - radius} 10a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** Corners round a centre, the first at the top; every other one nearer in for a star. */
function polygon(corners: number, outer = 10, turn = 0, inner = outer): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = ((index + turn) / corners) * 2 * Math.PI - Math.PI / 2;
    const radius = index % 2 === 0 ? outer : inner;
    return `${(10 + radius * Math.cos(angle)).toFixed(2)} ${(10 + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}z`;
}

export const SECTOR_LOOK: Readonly<Record<Sector, SectorLook>> = {
  LOCAL_GOVERNMENT: {
    colour: '#0072B2',
    shape: 'round-rectangle',
    scale: 1,
    path: 'M5 1h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z',
  },
  PARISH: { colour: '#56B4E9', shape: 'rectangle', scale: 1, path: 'M1.5 1.5h17v17h-17z' },
  NHS: { colour: '#009E73', shape: 'ellipse', scale: 1, path: circle(9.5) },
  VCSE: { colour: '#D55E00', shape: 'hexagon', scale: 1, path: polygon(6, 10, 0.5) },
  EDUCATION: { colour: '#E69F00', shape: 'triangle', scale: 1, path: 'M10 1L19.5 18.5H0.5z' },
  HOUSING: { colour: '#CC79A7', shape: 'pentagon', scale: 1, path: polygon(5) },
  EMERGENCY: { colour: '#882255', shape: 'diamond', scale: 1, path: polygon(4) },
  BUSINESS: { colour: '#7F7F2A', shape: 'octagon', scale: 1, path: polygon(8, 10, 0.5) },
  PARTNERSHIP: { colour: '#332288', shape: 'star', scale: 1, path: polygon(10, 10.5, 0, 4.6) },
  OTHER: { colour: '#6B6B6B', shape: 'ellipse', scale: 0.65, path: circle(6) },
};
