import type { AreaHierarchy } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import type { MerrowshireData } from './data.ts';
import { merrowId } from './ids.ts';
import { drawOutlines, type PlaceOutline } from './outlines.ts';
import type { Place, Within } from './place.ts';
import { record, searchTextOf, slugOf, sortNameOf } from './record.ts';

const parishesAcross = 4;
const spacing = 1.6;

/** All places, the widest first. On `vesting` the county and its districts are to give way to two unitary areas. */
export function makePlaces(data: MerrowshireData, vesting: string): Place[] {
  const { county, districts, reorganisation, health } = data;
  const unitaryOf = (district: string) => reorganisation.unitaries.find((unitary) => unitary.districts.includes(district))?.area ?? '';
  const placeOf = (district: string) => health.places.find((place) => place.districts.includes(district))?.slug ?? '';
  const middle = (slugs: readonly string[]) => {
    const chosen = districts.filter(({ slug }) => slugs.includes(slug));
    const mean = (of: (district: (typeof chosen)[number]) => number) => chosen.reduce((sum, one) => sum + of(one), 0) / chosen.length;
    return { x: mean(({ at }) => at.x) + 2.4, y: mean(({ at }) => at.y) + 2.4 };
  };
  const all = districts.map(({ slug }) => slug);
  const plain = { council: undefined, within: [], district: undefined };
  const old = { openedOn: county.openedOn, closedOn: vesting };

  const wide: Place[] = [
    {
      ...plain,
      ...old,
      slug: county.slug,
      name: county.name,
      level: 'COUNTY',
      at: middle(all),
      successors: reorganisation.unitaries.map(({ area }) => area),
    },
    ...reorganisation.unitaries.map(
      (unitary): Place => ({
        ...plain,
        slug: unitary.area,
        name: unitary.areaName,
        level: 'DISTRICT',
        at: middle(unitary.districts),
        openedOn: vesting,
      }),
    ),
    { ...plain, slug: health.system.slug, name: health.system.name, level: 'HEALTH_SYSTEM', at: middle(all) },
    ...health.places.map(
      (place): Place => ({
        ...plain,
        slug: place.slug,
        name: place.name,
        level: 'HEALTH_PLACE',
        at: middle(place.districts),
        within: [{ area: health.system.slug, hierarchy: 'HEALTH' }],
      }),
    ),
  ];

  const local = districts.flatMap((district): Place[] => {
    const unitary = unitaryOf(district.slug);
    const spot = (index: number) => ({
      x: district.at.x + (index % parishesAcross) * spacing + (Math.floor(index / parishesAcross) % 2) * 0.5,
      y: district.at.y + Math.floor(index / parishesAcross) * spacing,
    });
    const until = (area: string, hierarchy: AreaHierarchy): Within => ({ area, hierarchy, validFrom: county.openedOn, validTo: vesting });
    const inDistrict = (hierarchy: AreaHierarchy): Within[] => [
      until(district.slug, hierarchy),
      { area: unitary, hierarchy, validFrom: vesting },
    ];
    const localities = district.localities.map(slugOf);
    const small = { district: district.slug, council: undefined };
    return [
      {
        ...small,
        ...old,
        slug: district.slug,
        name: district.name,
        level: 'DISTRICT',
        at: middle([district.slug]),
        within: [until(county.slug, 'ADMINISTRATIVE'), until(placeOf(district.slug), 'HEALTH')],
        successors: [unitary],
      },
      ...district.localities.map(
        (name, i): Place => ({ ...small, slug: slugOf(name), name, level: 'LOCALITY', at: spot(i * 5), within: inDistrict('LOCALITY') }),
      ),
      ...district.wards.map(
        (name, i): Place => ({
          ...small,
          slug: `${slugOf(name)}-ward`,
          name,
          level: 'WARD',
          at: spot(i * 2 + 1),
          within: inDistrict('ELECTORAL'),
        }),
      ),
      ...(district.unparished === undefined
        ? []
        : [
            {
              ...small,
              slug: slugOf(district.unparished),
              name: district.unparished,
              level: 'UNPARISHED',
              at: spot(district.parishes.length),
              within: inDistrict('ADMINISTRATIVE'),
            } as const,
          ]),
      ...district.parishes.map(
        ({ name, kind }, i): Place => ({
          district: district.slug,
          council: kind,
          slug: slugOf(name),
          name,
          level: 'PARISH',
          at: spot(i),
          within: [
            ...inDistrict('ADMINISTRATIVE'),
            { area: localities[Math.floor((i * localities.length) / district.parishes.length)] as string, hierarchy: 'LOCALITY' },
          ],
        }),
      ),
    ];
  });
  return [...wide, ...local];
}

/** Places as records, with their outlines, what they lie in and what is to follow them. */
export function placeDrafts(places: readonly Place[], data: MerrowshireData, vesting: string): Draft[] {
  const outlines = drawOutlines(places, data);
  return places.map((place) =>
    record('Area', {
      id: merrowId.area(place.slug),
      properties: {
        name: place.name,
        sortName: sortNameOf(place.name),
        level: place.level,
        openedOn: place.openedOn as string,
        closedOn: place.closedOn as string,
        centroid: outlines.get(place.slug)?.centroid as PlaceOutline['centroid'],
        boundary: JSON.stringify(outlines.get(place.slug)?.boundary),
        searchText: searchTextOf(place.name),
      },
      links: [
        ...place.within.map(({ area, ...properties }) => ({ type: 'WITHIN' as const, to: merrowId.area(area), properties })),
        ...(place.successors ?? []).map((area) => ({
          type: 'SUCCEEDED_BY' as const,
          to: merrowId.area(area),
          properties: { on: vesting, kind: place.level === 'COUNTY' ? 'SPLIT' : 'MERGED' },
        })),
      ],
      evidence:
        place.successors === undefined
          ? []
          : [{ source: merrowId.source('reorganisation-paper'), locator: 'paragraph 4', field: 'closedOn' }],
    }),
  );
}
