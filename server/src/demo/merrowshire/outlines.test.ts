import { describe, expect, it } from 'vitest';
import { readGeometry } from '../../modules/imports/registers/geometry.ts';
import { readMerrowshire } from './data.ts';
import { drawOutlines } from './outlines.ts';
import { makePlaces } from './places.ts';

const data = readMerrowshire();
const places = makePlaces(data, '2027-04-01');
const outlines = drawOutlines(places, data);
const boundaryOf = (slug: string) => outlines.get(slug)?.boundary ?? { type: 'Polygon' as const, coordinates: [] };
const ringsOf = (slug: string) => {
  const boundary = boundaryOf(slug);
  return boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat();
};
const areaOf = (slug: string) =>
  ringsOf(slug).reduce((sum, ring) => {
    const twice = ring.slice(1).reduce((part, [x = 0, y = 0], i) => part + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
    return sum + twice / 2;
  }, 0);
const total = (slugs: readonly string[]) => slugs.reduce((sum, slug) => sum + Math.abs(areaOf(slug)), 0);
const districts = data.districts.map(({ slug }) => slug);
const inDistrict = (slug: string, ...levels: string[]) =>
  places.filter(({ district, level }) => district === slug && levels.includes(level)).map((place) => place.slug);

describe('the outlines of Merrowshire', () => {
  it('are there for each place, and could be imported', () => {
    expect(outlines.size).toBe(places.length);
    expect(places.filter(({ slug }) => 'reason' in readGeometry(boundaryOf(slug))).map(({ slug }) => slug)).toEqual([]);
  });

  it('are the same each time', () => {
    expect(drawOutlines(places, data)).toEqual(outlines);
  });

  it('tile: districts the county, parishes and wards each district', () => {
    const county = Math.abs(areaOf('merrowshire'));
    expect(ringsOf('merrowshire')).toHaveLength(1);
    expect(total(districts)).toBeCloseTo(county, 8);
    for (const slug of districts) {
      expect(ringsOf(slug), slug).toHaveLength(1);
      expect(total(inDistrict(slug, 'PARISH', 'UNPARISHED')), slug).toBeCloseTo(Math.abs(areaOf(slug)), 8);
      expect(total(inDistrict(slug, 'WARD')), slug).toBeCloseTo(Math.abs(areaOf(slug)), 8);
      for (const part of inDistrict(slug, 'PARISH', 'UNPARISHED', 'WARD')) expect(ringsOf(part), part).toHaveLength(1);
    }
  });
});
