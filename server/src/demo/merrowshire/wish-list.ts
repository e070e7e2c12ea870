import { type Cast, makeCast, type Wish, WishBook } from './wishes.ts';
import type { World } from './world.ts';

/** Who is to be tied to whom in Merrowshire, and how: the institutions first, then what grows between groups. */
export function makeWishes(world: World): Wish[] {
  const random = world.random.fork('ties');
  const book = new WishBook(random);
  const cast = makeCast(world);
  governance(world, cast, book);
  money(world, cast, book);
  statutory(world, cast, book);
  support(world, cast, book);
  referrals(world, cast, book);
  neighbours(world, cast, book);
  return book.wishes;
}

function governance(world: World, cast: Cast, book: WishBook): void {
  const { body } = world;
  for (const board of cast.boards) for (const member of board.members) book.add('MEMBER_OF', body(member), board, 4);
  const association = body('merrowshire-association-of-local-councils');
  book.addFromSome('MEMBER_OF', cast.parishes, association, 50, 3);
  for (const [over, under] of [
    ['merrowshire-icb', 'merrow-hospitals'],
    ['merrowshire-icb', 'merrowshire-community-trust'],
    ['mcc-communities-scrutiny', 'mcc-communities'],
    ['mcc-communities-scrutiny', 'mcc-libraries'],
    ['mcc-cabinet', 'merrowshire-devolution-board'],
    ['mcc-cabinet', 'mcc-communities'],
    ['living-well-merrowshire', 'mcc-public-health'],
  ] as const)
    book.add('OVERSEES', body(over), body(under), 4);
}

function money(world: World, cast: Cast, book: WishBook): void {
  const { body } = world;
  const { voluntary, onTheme, inDistrict } = cast;
  book.addSome('FUNDS', body('merrowshire-community-fund'), voluntary, 36, 3);
  book.addSome('FUNDS', body('mcc-communities'), voluntary, 20, 3);
  for (const district of cast.districts) book.addSome('FUNDS', district, inDistrict(voluntary, district.district), 7, 3);
  for (const town of cast.kind('TOWN_COUNCIL')) book.addSome('FUNDS', town, inDistrict(voluntary, town.district), 2, 3);
  book.addSome('COMMISSIONS', body('merrowshire-icb'), onTheme(voluntary, 'mind-and-body', 'ageing-well'), 9, 4);
  book.addSome('COMMISSIONS', body('mcc-adult-care'), onTheme(voluntary, 'ageing-well'), 10, 4);
  book.addSome('COMMISSIONS', body('mcc-public-health'), onTheme(voluntary, 'mind-and-body', 'food-and-money'), 6, 4);
  for (const name of ['merrowshire-county-council', 'merrowshire-icb', 'merrowshire-community-fund'])
    book.add('FUNDS', body(name), body('merrowshire-voluntary-action'), 5);
}

function statutory(world: World, cast: Cast, book: WishBook): void {
  const random = world.random.fork('statutory');
  const bodies = [
    ...cast.districts,
    ...cast.kind(
      'COUNTY_COUNCIL',
      'COUNCIL_SERVICE',
      'INTEGRATED_CARE_BOARD',
      'NHS_TRUST',
      'POLICE',
      'FIRE_AND_RESCUE',
      'UNIVERSITY',
      'COLLEGE',
      'HOUSING_ASSOCIATION',
    ),
  ];
  for (let tries = 0; tries < 80; tries += 1) {
    const kind = random.pickKey({ WORKS_WITH: 60, SHARES_DATA_WITH: 28, LEARNS_WITH: 12 });
    book.add(
      kind,
      random.pickBy(bodies, ({ reach }) => reach),
      random.pick(bodies),
      3,
    );
  }
  for (const network of cast.kind('PRIMARY_CARE_NETWORK')) {
    book.add('WORKS_WITH', network, world.body('merrowshire-icb'), 4);
    book.addSome('WORKS_WITH', network, cast.inDistrict(cast.districts, network.district), 1, 3);
    for (const practice of world.bodies.filter(({ partOf }) => partOf === network.slug)) book.add('SHARES_DATA_WITH', practice, network, 4);
  }
  for (const business of cast.kind('BUSINESS')) book.addSome('SUPPORTS', business, cast.voluntary, 3, 2);
}

function support(world: World, cast: Cast, book: WishBook): void {
  const random = world.random.fork('support');
  const { voluntary, inDistrict } = cast;
  for (const body of cast.infrastructure) {
    const own =
      body.district === undefined || body.slug === 'merrowshire-voluntary-action' ? voluntary : inDistrict(voluntary, body.district);
    book.addSome('SUPPORTS', body, own, body.slug === 'merrowshire-voluntary-action' ? 40 : Math.round(own.length * 0.42), 3);
    if (body.slug !== 'merrowshire-voluntary-action') book.add('WORKS_WITH', body, world.body('merrowshire-voluntary-action'), 4);
    book.addSome(
      'WORKS_WITH',
      body,
      cast.districts.filter(({ district }) => district === body.district),
      1,
      4,
    );
  }
  for (const parish of cast.parishes) {
    book.addSome(
      'HOSTS',
      parish,
      voluntary.filter(({ base }) => base === parish.base),
      parish.kind === 'TOWN_COUNCIL' ? 3 : 1,
      3,
    );
  }
  for (const hall of cast.onTheme(voluntary, 'places-and-culture'))
    if (random.chance(0.5))
      book.addSome(
        'HOSTS',
        hall,
        inDistrict(voluntary, hall.district).filter((other) => other.base === hall.base),
        1,
        3,
      );
}

function referrals(world: World, cast: Cast, book: WishBook): void {
  const random = world.random.fork('referrals');
  const { voluntary, inDistrict, onTheme } = cast;
  for (const practice of cast.kind('GP_PRACTICE', 'PRIMARY_CARE_NETWORK')) {
    const near = inDistrict(onTheme(voluntary, 'ageing-well', 'mind-and-body', 'food-and-money'), practice.district);
    book.addSome('REFERS_TO', practice, near, random.int(2, 4), 3);
  }
  for (const school of cast.kind('SCHOOL', 'CHILDRENS_CENTRE', 'COLLEGE'))
    book.addSome('REFERS_TO', school, inDistrict(onTheme(voluntary, 'children-and-young-people', 'food-and-money'), school.district), 2, 2);
  for (const slug of [
    'merrowshire-police',
    'merrowshire-fire',
    'merrow-hospitals',
    'mcc-adult-care',
    'four-rivers-homes',
    'saltreach-coastal-homes',
  ])
    book.addSome('REFERS_TO', world.body(slug), onTheme(voluntary, 'ageing-well', 'mind-and-body', 'food-and-money'), 4, 2);
  const wellKnown = voluntary.filter(({ reach }) => reach >= 2);
  for (const group of random.sample(voluntary, 55))
    book.addSome(
      'REFERS_TO',
      group,
      wellKnown.filter((other) => cast.sharesTheme(group, other)),
      1,
      2,
    );
}

function neighbours(world: World, cast: Cast, book: WishBook): void {
  const random = world.random.fork('neighbours');
  const { voluntary, inDistrict, onTheme } = cast;
  for (const { slug } of world.data.themes) {
    const peers = onTheme(voluntary, slug);
    for (const group of peers) {
      if (random.chance(0.75)) book.addSome('WORKS_WITH', group, inDistrict(peers, group.district), 1, 3);
      if (random.chance(0.25))
        book.addSome(
          'LEARNS_WITH',
          group,
          peers.filter(({ district }) => district !== group.district),
          1,
          2,
        );
    }
  }
  for (const group of voluntary) if (random.chance(0.32)) book.addSome('WORKS_WITH', group, inDistrict(voluntary, group.district), 1, 2);
  cast.parishes.forEach((parish, i) => {
    const next = cast.parishes[i + 1];
    if (next !== undefined && next.district === parish.district && random.chance(0.45)) book.add('WORKS_WITH', parish, next, 2);
    if (parish.kind === 'TOWN_COUNCIL' || random.chance(0.3))
      book.addSome('WORKS_WITH', parish, inDistrict(cast.districts, parish.district), 1, 3);
    if (parish.kind === 'TOWN_COUNCIL') book.addSome('WORKS_WITH', parish, inDistrict(voluntary, parish.district), 1, 3);
  });
}
