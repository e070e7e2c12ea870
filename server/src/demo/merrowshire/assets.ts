import type { IsoDate } from '@atlas/shared/time';
import type { Tenure } from '@atlas/shared/vocabulary';
import type { Draft, PartDraft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import type { Place } from './place.ts';
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

const found = [
  'Roof due within three years.',
  'Step at the door; no ramp.',
  'Sound; gutters to be cleared.',
  'Boiler at the end of its life.',
];
/** What a kind of property costs to run a year, in hundreds of pounds from and to. */
const costs: Readonly<Record<string, readonly [number, number]>> = {
  TOILETS: [60, 190],
  LIBRARY: [300, 900],
  LEISURE: [800, 2_400],
  HIGHWAY_VERGE: [5, 30],
};
const summaries: Readonly<Record<string, string>> = {
  TOILETS: 'Open from eight to dusk; cleaned twice a day in the season.',
  OPEN_SPACE: 'Pitch, swings and a path round the edge.',
  HALL: 'Hall, kitchen and a committee room.',
  CAR_PARK: 'Pay and display; free after six.',
  LIBRARY: 'Branch library, open three days a week.',
  ALLOTMENT: 'Plots with a waiting list.',
  CEMETERY: 'Room for about twenty years.',
  BUILDING: 'Two classrooms and a yard, let by the hour.',
  HIGHWAY_VERGE: 'Verges and green lanes cut twice a year.',
  LEISURE: 'Outdoor pool, May to September.',
};
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
        summary: summaries[property.kind] as string,
        tenure: tenureOf(property.kind, random),
        runningCostPence: random.int(...(costs[property.kind] ?? [4, 90])) * 10_000,
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
      parts: surveys(world, random),
      evidence: [citation(world, random, 'agreement-register')],
    });
  });
}

/** Looked at once or twice in the last years. */
function surveys(world: World, random: Random): PartDraft[] {
  const days = random.chance(0.45) ? [random.int(420, 900), random.int(20, 300)] : [random.int(60, 700)];
  return days.map((ago) => ({
    type: 'HAS_CONDITION',
    key: String(ago),
    properties: {
      condition: random.pickKey({ GOOD: 25, FAIR: 45, POOR: 25, UNUSABLE: 5 }),
      surveyedOn: world.day(-ago),
      ...(random.chance(0.4) ? { note: random.pick(found) } : {}),
    },
  }));
}

function tenureOf(kind: string, random: Random): Tenure {
  if (kind === 'HIGHWAY_VERGE') return 'HIGHWAY';
  return kind === 'HALL' ? random.pickKey({ TRUST: 60, FREEHOLD: 40 }) : random.pickKey({ FREEHOLD: 75, LEASEHOLD: 15, UNREGISTERED: 10 });
}
