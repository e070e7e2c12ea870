import type { IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import type { Place } from './places.ts';
import { record, searchTextOf, slugOf, sortNameOf } from './record.ts';
import type { Body, World } from './world.ts';

/** A building or a piece of land before it is a record. */
export interface Property {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly place: Place;
  readonly owner: Body;
}
/** Who has taken a property over, as its owner or as its manager, and when. */
export interface Handover {
  readonly to: Body;
  readonly on: IsoDate;
  readonly as: 'OWNER' | 'MANAGER';
}

const countyKinds = new Set(['LIBRARY', 'HIGHWAY_VERGE']);

/** What the councils own in the towns and parishes, before anything is handed over. */
export function makeProperties(world: World): Property[] {
  const random = world.random.fork('assets');
  const parishes = world.places.filter(({ level, council }) => level === 'PARISH' && council !== 'M');
  return world.data.agreements.assets.flatMap(({ kind, name, count }) =>
    random.sample(parishes, count).map((place) => {
      const title = name.replace('{place}', place.name);
      const owner = countyKinds.has(kind)
        ? 'merrowshire-county-council'
        : world.data.districts.find(({ slug }) => slug === place.district)?.council.slug;
      return { slug: slugOf(title), name: title, kind, place, owner: world.body(owner ?? '') };
    }),
  );
}

/** Properties as records, with who owned and managed them over time. */
export function assetDrafts(world: World, properties: readonly Property[], handovers: ReadonlyMap<Property, Handover>): Draft[] {
  const random = world.random.fork('asset-evidence');
  return properties.map((property) => {
    const handover = handovers.get(property);
    const owned = handover?.as === 'OWNER' ? handover : undefined;
    const old = merrowId.organisation(property.owner.slug);
    return record('Asset', {
      id: merrowId.other('asset', property.slug),
      owner: old,
      properties: {
        name: property.name,
        sortName: sortNameOf(property.name),
        isNamed: true,
        kind: property.kind,
        searchText: searchTextOf(property.name),
      },
      links: [
        { type: 'OWNED_BY', to: old, properties: { validTo: owned?.on } },
        { type: 'MANAGED_BY', to: old, properties: { validTo: handover?.on } },
        ...(owned === undefined
          ? []
          : [{ type: 'OWNED_BY' as const, to: merrowId.organisation(owned.to.slug), properties: { validFrom: owned.on } }]),
        ...(handover === undefined
          ? []
          : [{ type: 'MANAGED_BY' as const, to: merrowId.organisation(handover.to.slug), properties: { validFrom: handover.on } }]),
        { type: 'IN_AREA', to: merrowId.area(property.place.slug) },
      ],
      evidence: [citation(world, random, 'agreement-register')],
    });
  });
}
