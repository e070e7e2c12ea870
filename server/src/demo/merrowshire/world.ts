import { addDays, addMonths, type IsoDate } from '@atlas/shared/time';
import { type OrganisationKind, SECTOR_OF_KIND, type Sector } from '@atlas/shared/vocabulary';
import { type Calendar, makeCalendar } from '../generator/calendar.ts';
import { Random } from '../generator/random.ts';
import { type BodyData, type MerrowshireData, readMerrowshire } from './data.ts';
import type { Place } from './place.ts';
import { makePlaces } from './places.ts';

/** An organisation of Merrowshire before it is a record: what the rest of the world is built from. */
export interface Body {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  /** Slug of the place it is based in. */
  readonly base: string | undefined;
  /** Slug of the district that lies in; undefined for those of the whole county. */
  readonly district: string | undefined;
  /** How widely it is tied in: 1 is usual, 0 for one that nobody is tied to. */
  readonly reach: number;
  readonly also: readonly string[];
  readonly description: string | undefined;
  readonly decisionLeadDays: number | undefined;
  readonly partOf: string | undefined;
  readonly governs: string | undefined;
  readonly members: readonly string[];
  readonly provisions: BodyData['provisions'];
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  readonly successors?: readonly string[];
}

/** Everything Merrowshire is made of while it is being made. All dates follow from `today`. */
export interface World extends Calendar {
  readonly data: MerrowshireData;
  readonly random: Random;
  /** The day its records were first kept: a little over two years ago. */
  readonly begun: IsoDate;
  /** The day the two unitary councils are planned to take over. */
  readonly vesting: IsoDate;
  readonly places: readonly Place[];
  readonly place: (slug: string) => Place;
  /** All bodies; the generated groups join once they are made. */
  readonly bodies: Body[];
  readonly body: (slug: string) => Body;
  /** Parts of themes by slug, with their theme's slug. */
  readonly themeOfPart: ReadonlyMap<string, string>;
  readonly month: (months: number) => IsoDate;
}

/** Sets out the places and the named bodies. @throws Error where a data file names a place or body that is not there */
export function makeWorld(today: IsoDate, seed: number): World {
  const data = readMerrowshire();
  const vesting = nextVesting(today);
  const places = makePlaces(data, vesting);
  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  const place = (slug: string) => placeBySlug.get(slug) ?? missing('place', slug);
  const bodies = [...councils(data, vesting), ...parishCouncils(places), ...namedBodies(data, place)];
  const bySlug = new Map<string, Body>();
  return {
    data,
    random: new Random(`merrowshire-${seed}`),
    ...makeCalendar(today),
    begun: addMonths(today, -26),
    vesting,
    places,
    place,
    bodies,
    body: (slug) => {
      if (bySlug.size !== bodies.length) for (const body of bodies) bySlug.set(body.slug, body);
      return bySlug.get(slug) ?? missing('body', slug);
    },
    themeOfPart: new Map(data.themes.flatMap((theme) => theme.parts.map((part) => [part.slug, theme.slug] as const))),
    month: (months) => addMonths(today, months),
  };
}

/** The first 1 April that is at least 120 days away. */
function nextVesting(today: IsoDate): IsoDate {
  const soonest = addDays(today, 120);
  const year = Number(soonest.slice(0, 4));
  return soonest <= `${year}-04-01` ? `${year}-04-01` : `${year + 1}-04-01`;
}

const plain = {
  reach: 1,
  also: [],
  description: undefined,
  decisionLeadDays: undefined,
  partOf: undefined,
  governs: undefined,
  members: [],
  provisions: [],
};

function councils({ county, districts, reorganisation }: MerrowshireData, vesting: IsoDate): Body[] {
  const local = { ...plain, sector: 'LOCAL_GOVERNMENT' as const };
  const old = { openedOn: county.openedOn, closedOn: vesting };
  return [
    {
      ...local,
      ...old,
      ...county.council,
      kind: 'COUNTY_COUNCIL',
      base: county.slug,
      district: undefined,
      governs: county.slug,
      reach: 8,
      successors: reorganisation.unitaries.map(({ slug }) => slug),
    },
    ...districts.map(
      (district): Body => ({
        ...local,
        ...old,
        ...district.council,
        kind: 'DISTRICT_COUNCIL',
        base: district.slug,
        district: district.slug,
        governs: district.slug,
        reach: 4,
        description: district.character,
        successors: reorganisation.unitaries.filter((unitary) => unitary.districts.includes(district.slug)).map(({ slug }) => slug),
      }),
    ),
    ...reorganisation.unitaries.map(
      (unitary): Body => ({
        ...local,
        slug: unitary.slug,
        name: unitary.name,
        kind: 'UNITARY_COUNCIL',
        base: unitary.area,
        district: undefined,
        governs: unitary.area,
        reach: 0,
        description: 'Planned successor council.',
        openedOn: vesting,
      }),
    ),
  ];
}

const parishNames = {
  T: ['TOWN_COUNCIL', 'Town Council'],
  P: ['PARISH_COUNCIL', 'Parish Council'],
  M: ['PARISH_MEETING', 'Parish Meeting'],
} as const;

function parishCouncils(places: readonly Place[]): Body[] {
  return places.flatMap(({ slug, name, council, district }): Body[] => {
    if (council === undefined) return [];
    const [kind, title] = parishNames[council];
    return [
      {
        ...plain,
        slug: `${slug}-council`,
        name: `${name} ${title}`,
        kind,
        sector: 'PARISH',
        base: slug,
        district,
        governs: slug,
        reach: council === 'T' ? 3 : council === 'P' ? 1 : 0.3,
      },
    ];
  });
}

function namedBodies({ bodies }: MerrowshireData, place: (slug: string) => Place): Body[] {
  return [...bodies.health, ...bodies.voluntary, ...bodies.others, ...bodies.inside, ...bodies.boards].map(
    (body): Body => ({
      ...body,
      sector: body.sector ?? SECTOR_OF_KIND[body.kind],
      base: body.base,
      partOf: body.partOf,
      description: body.description,
      decisionLeadDays: body.decisionLeadDays,
      district: body.base === undefined ? undefined : place(body.base).district,
      governs: undefined,
    }),
  );
}

function missing(kind: string, slug: string): never {
  throw new Error(`Merrowshire has no ${kind} “${slug}”.`);
}
