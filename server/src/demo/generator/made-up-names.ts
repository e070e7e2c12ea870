import type { OrganisationKind } from '@atlas/shared/vocabulary';
import type { Random } from './random.ts';

const first = [
  'Al',
  'Ask',
  'Bel',
  'Bram',
  'Cald',
  'Cor',
  'Dun',
  'Eld',
  'Fen',
  'Gar',
  'Hal',
  'Hol',
  'Ing',
  'Kel',
  'Lang',
  'Marl',
  'Nor',
  'Ock',
  'Pen',
  'Quar',
  'Rav',
  'Sed',
  'Thor',
  'Ul',
  'Wen',
  'Yar',
];
const middle = ['a', 'ber', 'den', 'er', 'ing', 'kel', 'low', 'mer', 'ning', 'o', 'rick', 'sel', 'ster', 'ven', 'wen'];
const last = [
  'bourne',
  'brigg',
  'bury',
  'combe',
  'dale',
  'fold',
  'gate',
  'ham',
  'holme',
  'hythe',
  'ley',
  'mere',
  'shaw',
  'stead',
  'stow',
  'thorpe',
  'ton',
  'wick',
];

/** A place that sounds English and is none: nothing keeps it from meeting a real name, so it is only used with the illustrative mark. */
export function madeUpPlace(random: Random): string {
  return `${random.pick(first)}${random.pick(middle)}${random.pick(last)}`;
}

const patterns: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  CHARITY: [
    '{place} Befrienders',
    '{place} Family Trust',
    'Open Hands {place}',
    '{place} Advice Centre',
    '{place} Day Centre',
    '{place} Carers’ Trust',
    '{place} Hospice Friends',
  ],
  COMMUNITY_GROUP: [
    '{place} Lunch Club',
    '{place} Good Neighbours',
    '{place} Walking Group',
    '{place} Repair Café',
    '{place} Youth Club',
    'Friends of {place} Park',
    '{place} Growers',
  ],
  COMMUNITY_INTEREST_COMPANY: ['{place} Works', '{place} Community Kitchen', 'Next Step {place}', '{place} Community Transport'],
  FAITH_GROUP: ['{place} Interfaith Welcome', 'St Osgyth’s Hall, {place}'],
  RESIDENTS_GROUP: ['{place} Residents’ Association', '{place} Tenants’ Voice'],
  PARISH_COUNCIL: ['{place} Parish Council'],
  TOWN_COUNCIL: ['{place} Town Council'],
  DISTRICT_COUNCIL: ['{place} District Council'],
  COUNTY_COUNCIL: ['{place} County Council'],
  COUNCIL_SERVICE: ['{place} Communities Service', '{place} Public Health', '{place} Libraries'],
  INTEGRATED_CARE_BOARD: ['NHS {place} Integrated Care Board'],
  NHS_TRUST: ['{place} Hospitals NHS Trust', '{place} Community NHS Trust'],
  PRIMARY_CARE_NETWORK: ['{place} Primary Care Network'],
  GP_PRACTICE: ['{place} Surgery', '{place} Medical Practice', '{place} Health Centre'],
  INFRASTRUCTURE_BODY: ['{place} Voluntary Action', '{place} Volunteer Centre'],
  SCHOOL: ['{place} Primary School', '{place} High School', '{place} Academy'],
  COLLEGE: ['{place} College'],
  UNIVERSITY: ['University of {place}'],
  HOUSING_ASSOCIATION: ['{place} Homes', '{place} Housing'],
  POLICE: ['{place} Police'],
  PARTNERSHIP_BOARD: ['{place} Partnership Board', 'Living Well {place}'],
  BUSINESS: ['{place} Motors', '{place} Growers Ltd'],
};

/** A name for a body of this kind in a place. Two bodies may share one, as in life. */
export function madeUpName(random: Random, kind: OrganisationKind, place: string): string {
  return random.pick(patterns[kind] ?? ['{place} Group']).replace('{place}', place);
}
