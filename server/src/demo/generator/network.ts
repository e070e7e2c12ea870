import type { IsoDate } from '@atlas/shared/time';
import { type OrganisationKind, SECTOR_OF_KIND, TIE_KINDS } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import { Attachment } from './attachment.ts';
import { makeCalendar } from './calendar.ts';
import { type GeneratedPlace, makeGeography } from './geography.ts';
import { madeUpName } from './made-up-names.ts';
import { Random } from './random.ts';
import { type Making, makeAgreement, makeProvision, makeTie } from './records.ts';

export interface NetworkOptions {
  /** How many organisations, from 500 to 200,000. */
  readonly organisations: number;
  readonly seed: number;
  /** Ties an organisation has on average, counting both ends. */
  readonly meanDegree?: number;
  /** The day dates are told from; the same day gives the same network, byte for byte. */
  readonly today?: IsoDate;
}

/** How many organisations a network may have. */
export const networkSizes = { smallest: 500, largest: 200_000 } as const;

/** Who is well connected: the first few of a hundred, after one council a district. */
const hubKinds: Partial<Record<OrganisationKind, number>> = {
  COUNCIL_SERVICE: 24,
  INFRASTRUCTURE_BODY: 24,
  NHS_TRUST: 12,
  HOUSING_ASSOCIATION: 12,
  PARTNERSHIP_BOARD: 12,
  UNIVERSITY: 5,
  COUNTY_COUNCIL: 4,
  INTEGRATED_CARE_BOARD: 4,
  POLICE: 3,
};
const usualKinds: Partial<Record<OrganisationKind, number>> = {
  CHARITY: 34,
  COMMUNITY_GROUP: 22,
  SCHOOL: 9,
  COMMUNITY_INTEREST_COMPANY: 8,
  PARISH_COUNCIL: 6,
  GP_PRACTICE: 5,
  FAITH_GROUP: 5,
  RESIDENTS_GROUP: 4,
  BUSINESS: 3,
  TOWN_COUNCIL: 1,
  PRIMARY_CARE_NETWORK: 1,
  HOUSING_ASSOCIATION: 1,
  COLLEGE: 1,
};
const hubShare = 0.025;
const topThemes = [
  'Ageing well',
  'Children and young people',
  'Healthy mind and body',
  'Food, money and housing',
  'Nature and climate',
  'Places and culture',
];
const partsPerTheme = 4;

/**
 * A network of any size for tests and benchmarks, as a stream in which each record comes after those it leads to. Skewed as real ones
 * are: at 20,000 organisations and a mean degree of 6 it has 60,000 ties and a largest hub of about 360. All of it is illustrative.
 * @throws RangeError when the number of organisations is not a whole number from 500 to 200,000
 */
export function* generateNetwork({ organisations, seed, meanDegree = 6, today = '2026-11-01' }: NetworkOptions): Generator<Draft> {
  if (!Number.isInteger(organisations) || organisations < networkSizes.smallest || organisations > networkSizes.largest)
    throw new RangeError(`The number of organisations is ${organisations}; it must be a whole number from 500 to 200,000.`);
  const dataSet = `generated-${seed}`;
  const random = new Random(dataSet);
  const geography = makeGeography(dataSet, random.fork('places'), organisations);
  const source = idFor('source', dataSet);
  yield draft('Source', {
    id: source,
    isIllustrative: true,
    properties: { title: `Generated network, seed ${seed} (illustrative)`, kind: 'SURVEY', publishedOn: today, publishedSort: today },
  });
  yield* geography.drafts;
  const { drafts: themes, parts } = makeThemes(dataSet);
  yield* themes;

  const making: Making = { dataSet, random: random.fork('facts'), calendar: makeCalendar(today), source, parts };
  const attachment = new Attachment(random.fork('ties'), geography.districts.length, meanDegree);
  const idOf = (number: number) => idFor('organisation', dataSet, String(number));
  for (let i = 0; i < organisations; i += 1) {
    const isCouncil = i < geography.districts.length;
    const number = isCouncil ? i : random.int(0, geography.districts.length - 1);
    const district = geography.districts[number] as (typeof geography.districts)[number];
    const kind = isCouncil
      ? 'DISTRICT_COUNCIL'
      : random.pickKey(
          i < organisations * hubShare ? (hubKinds as Record<OrganisationKind, number>) : (usualKinds as Record<OrganisationKind, number>),
        );
    const place: GeneratedPlace = isCouncil || i < organisations * hubShare ? district : random.pick(district.parishes);
    const id = idOf(i);
    yield makeOrganisation(making, { id, number: i, kind, place, governs: isCouncil });
    const provisions = isCouncil ? 1 : Number(random.pickKey({ 0: 8, 1: 25, 2: 38, 3: 20, 4: 9 }));
    for (let j = 0; j < provisions; j += 1)
      yield makeProvision(making, { organisation: id, number: j, areas: [random.chance(0.3) ? district.id : place.id] });
    const others = attachment.next(number);
    for (const other of others) yield makeTie(making, { from: id, to: idOf(other), kind: random.pick(TIE_KINDS) });
    if (!isCouncil && random.chance(0.5)) {
      const giver = idOf(others[0] ?? number);
      yield makeAgreement(making, { giver, taker: id, number: i, place });
    }
  }
}

function makeOrganisation(
  { dataSet, random }: Making,
  { id, number, kind, place, governs }: { id: string; number: number; kind: OrganisationKind; place: GeneratedPlace; governs: boolean },
): Draft {
  const name = madeUpName(random, kind, place.name);
  const value = `${dataSet}-${number}`;
  return draft('Organisation', {
    id,
    isIllustrative: true,
    properties: { name, sortName: name.toLowerCase(), isNamed: true, kind, sector: SECTOR_OF_KIND[kind], searchText: `${name} | ${value}` },
    links: [{ type: 'BASED_IN', to: place.id }, ...(governs ? [{ type: 'GOVERNS' as const, to: place.id }] : [])],
    identifiers: [{ scheme: 'ILLUSTRATIVE', value }],
  });
}

function makeThemes(dataSet: string): { drafts: Draft[]; parts: string[] } {
  const framework = idFor('framework', dataSet);
  const theme = (id: string, name: string, position: number, partOf?: string) =>
    draft('Theme', {
      id,
      isIllustrative: true,
      properties: { name, position, searchText: name },
      links: [{ type: 'IN_FRAMEWORK', to: framework }, ...(partOf === undefined ? [] : [{ type: 'PART_OF' as const, to: partOf }])],
    });
  const drafts: Draft[] = [draft('Framework', { id: framework, isIllustrative: true, properties: { name: 'Generated themes' } })];
  const parts: string[] = [];
  topThemes.forEach((name, i) => {
    const top = idFor('theme', dataSet, String(i));
    drafts.push(theme(top, name, i + 1));
    for (let j = 1; j <= partsPerTheme; j += 1) {
      const part = idFor('theme', dataSet, String(i), String(j));
      drafts.push(theme(part, `${name}, part ${j}`, j, top));
      parts.push(part);
    }
  });
  return { drafts, parts };
}
