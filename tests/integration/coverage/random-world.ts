import { addDays } from '@atlas/shared/time';
import { type FactStatus, type PartyRole, TIE_KINDS, type Visibility } from '@atlas/shared/vocabulary';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { Random } from '../../../server/src/demo/generator/random.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { makeCheck, makeCoverAgreement } from './records.ts';

/** Around this day the worlds happen. */
export const MIDDLE = '2026-06-01';
export const council = (world: number) => testId('organisation', `County Council ${world}`);
export const DENIED = 'denied';

/** A county of districts, parishes, a ward and a locality that cuts across; who works there, by what and for how long, as chance has it. */
export function randomWorld(world: number): Draft[] {
  const random = new Random(`coverage ${world}`);
  const named = (name: string) => `${name} ${world}`;
  const area = (name: string) => testId('area', named(name));
  const theme = (name: string) => testId('theme', named(name));
  const org = (name: string) => testId('organisation', named(name));
  const day = (from: number, to: number) => addDays(MIDDLE, random.int(from, to));
  const framework = testId('framework', named('Framework'));
  const access = (share = 0.2): { visibility?: Visibility; owner?: string; restrictedTo?: string[]; deniedTo?: string[] } => {
    if (!random.chance(share)) return {};
    const owner = org('County Council');
    const visibility = random.pick(['NETWORK', 'OWNER', 'PARTIES', 'RESTRICTED', 'PUBLIC'] as const);
    return {
      owner,
      visibility,
      ...(visibility === 'PUBLIC' ? { deniedTo: [DENIED] } : visibility === 'RESTRICTED' ? { restrictedTo: ['viewer'] } : {}),
    };
  };
  const moved = day(-60, 60);
  const reorganised = reorganisationOf(world);
  const closing = (names: readonly string[], kind: string, id: (name: string) => string) => ({
    closedOn: reorganised.on,
    succeededBy: names.map((name) => ({ to: id(name), on: reorganised.on, kind })),
  });
  const merged = (id: (name: string) => string, name: string) => (reorganised.how === 'MERGED' ? closing([name], 'MERGED', id) : {});
  const split = (id: (name: string) => string, names: readonly string[]) =>
    reorganised.how === 'SPLIT' ? closing(names, 'SPLIT', id) : {};
  /** A district's county, before and after it was split. */
  const inCounty = (after: string) =>
    reorganised.how === 'SPLIT'
      ? [
          { to: area('County'), validTo: reorganised.on },
          { to: area(after), validFrom: reorganised.on },
        ]
      : [area('County')];
  const places: Draft[] = [
    makeArea(named('County'), { level: 'COUNTY', ...split(area, ['East', 'West']) }),
    makeArea(named('North'), { level: 'DISTRICT', within: inCounty('East'), ...merged(area, 'Joint') }),
    makeArea(named('South'), { level: 'DISTRICT', within: inCounty('West'), ...merged(area, 'Joint') }),
    ...(reorganised.how === 'MERGED'
      ? [makeArea(named('Joint'), { level: 'DISTRICT', within: [area('County')], openedOn: reorganised.on })]
      : []),
    ...(reorganised.how === 'SPLIT'
      ? ['East', 'West'].map((name) => makeArea(named(name), { level: 'COUNTY', openedOn: reorganised.on }))
      : []),
    makeArea(named('Locality'), { level: 'LOCALITY', within: [area('North')], ...access(0.2) }),
    // Its way into what followed its district is recorded; those of the others are not.
    makeArea(named('One'), {
      level: 'PARISH',
      within:
        reorganised.how === 'MERGED'
          ? [{ to: area('North'), validTo: reorganised.on }, { to: area('Joint'), validFrom: reorganised.on }, area('Locality')]
          : [area('North'), area('Locality')],
    }),
    makeArea(named('Two'), {
      level: 'PARISH',
      within: [area('North')],
      ...access(0.1),
      ...(random.chance(0.3) ? { closedOn: day(-90, 90) } : {}),
    }),
    makeArea(named('Three'), {
      level: 'PARISH',
      within: [
        { to: area('North'), validTo: moved },
        { to: area('South'), validFrom: moved },
        ...(random.chance(0.5) ? [area('Locality')] : []),
      ],
    }),
    makeArea(named('Unparished'), {
      level: random.pick(['UNPARISHED', 'PARISH'] as const),
      within: [reorganised.how === 'MERGED' ? { to: area('South'), validTo: reorganised.on } : area('South')],
    }),
    makeArea(named('Ward'), { level: 'WARD', within: [area(random.pick(['North', 'South', 'One']))] }),
  ];
  const themes: Draft[] = [
    makeFramework(named('Framework')),
    makeFramework(named('Other framework')),
    makeTheme(named('Whole'), { framework, position: 1 }),
    makeTheme(named('Part one'), { framework, partOf: theme('Whole') }),
    makeTheme(named('Part two'), { framework, partOf: theme('Whole'), ...access(0.2) }),
    makeTheme(named('Bit'), { framework, partOf: theme('Part one') }),
    makeTheme(named('Plain'), { framework, position: 2 }),
    makeTheme(named('Halved'), { framework, position: 3, ...access(0.2) }),
    makeTheme(named('Half'), { framework, partOf: theme('Halved') }),
    makeTheme(named('Elsewhere'), { framework: testId('framework', named('Other framework')) }),
  ];
  const areaNames = [...reorganised.after, 'County', 'North', 'South', 'Locality', 'One', 'Two', 'Three', 'Unparished', 'Ward'];
  const themeNames = ['Whole', 'Part one', 'Part two', 'Bit', 'Plain', 'Halved', 'Half', 'Elsewhere'];
  const councils = [...reorganised.after.map((name) => `${name} Council`), 'County Council', 'North Council', 'South Council'];
  const others = ['Club', 'Trust', 'Trust north', 'Trust south', 'Surgery', 'Board', 'Parish Council', 'Service'];
  const organisations: Draft[] = [
    makeOrganisation(named('County Council'), {
      kind: 'COUNTY_COUNCIL',
      governs: [area('County')],
      ...split(org, ['East Council', 'West Council']),
    }),
    makeOrganisation(named('North Council'), { kind: 'DISTRICT_COUNCIL', governs: [area('North')], ...merged(org, 'Joint Council') }),
    makeOrganisation(named('South Council'), { kind: 'DISTRICT_COUNCIL', governs: [area('South')], ...merged(org, 'Joint Council') }),
    ...reorganised.after.map((name) =>
      makeOrganisation(named(`${name} Council`), { kind: 'UNITARY_COUNCIL', governs: [area(name)], openedOn: reorganised.on }),
    ),
    makeOrganisation(named('Club'), access()),
    makeOrganisation(named('Trust'), access(0.4)),
    makeOrganisation(named('Trust north'), { partOf: [org('Trust')] }),
    makeOrganisation(named('Trust south'), { partOf: [{ to: org('Trust'), validTo: day(-200, 200) }] }),
    makeOrganisation(named('Surgery'), { kind: 'GP_PRACTICE', ...(random.chance(0.3) ? { closedOn: day(-100, 100) } : {}) }),
    makeOrganisation(named('Board'), { kind: 'PARTNERSHIP_BOARD' }),
    makeOrganisation(named('Parish Council'), { kind: 'PARISH_COUNCIL', governs: [area('One')] }),
    makeOrganisation(named('Service'), { kind: 'COUNCIL_SERVICE', partOf: [org(random.pick(councils))] }),
  ];
  const status = (): FactStatus => random.pickKey({ CONFIRMED: 6, ASSERTED: 3, DISPUTED: 1 });
  const life = (strength?: () => number) => {
    const turn = random.chance(0.3) ? day(-150, 150) : undefined;
    return {
      ...(random.chance(0.3) ? { validFrom: day(-400, 100) } : {}),
      ...(random.chance(0.4) ? { validTo: day(101, 500) } : {}),
      ...(random.chance(0.4) ? { verifyBy: day(-100, 200) } : {}),
      status: status(),
      ...(strength ? { strength: strength() } : {}),
      ...(turn === undefined
        ? {}
        : { stateFrom: turn, states: [{ status: status(), strength: strength?.(), validFrom: addDays(turn, -200), validTo: turn }] }),
      ...access(),
    };
  };
  const ties = Array.from({ length: 14 }, (_, i) => {
    const [one, other] = [org(random.pick(councils)), org(random.pick(others))];
    const kind = other === org('Board') && random.chance(0.7) ? 'MEMBER_OF' : random.pick(TIE_KINDS);
    const [from, to] = random.chance(0.7) ? [one, other] : [other, one];
    return makeTie(from, to, { id: testId('tie', named(`tie ${i}`)), kind, ...life(() => random.int(1, 5)) });
  });
  const agreements = Array.from({ length: 4 }, (_, i) =>
    makeCoverAgreement(
      named(`Agreement ${i}`),
      [
        [named(random.pick(councils)), random.pick<PartyRole>(['PRINCIPAL', 'FUNDER', 'MEMBER'])],
        [named(random.pick(others)), random.pick<PartyRole>(['DELIVERER', 'RECIPIENT', 'MEMBER', 'HOST'])],
      ],
      {
        areas: random.chance(0.5) ? random.sample(areaNames, 2).map(named) : [],
        themes: random.chance(0.5) ? random.sample(themeNames, 2).map(named) : [],
        stages: [
          { stage: 'LIVE', on: day(-500, -50) },
          ...(random.chance(0.5) ? [{ stage: random.pick(['UNDER_REVIEW', 'ENDED'] as const), on: day(-40, 40) }] : []),
          ...(random.chance(0.3) ? [{ stage: 'LIVE' as const, on: day(50, 90) }] : []),
        ],
        ...(random.chance(0.5) ? { validTo: day(91, 400) } : {}),
        ...access(),
      },
    ),
  );
  const provisions = Array.from({ length: 30 }, (_, i) =>
    makeProvision(named(`Provision ${i}`), {
      organisation: org(random.chance(0.2) ? random.pick(councils) : random.pick(others)),
      areas: random.sample(areaNames, random.pick([1, 1, 1, 2])).map(area),
      themes: random.sample(themeNames, random.pick([1, 1, 2])).map(theme),
      ...life(),
    }),
  );
  const checks = Array.from({ length: 9 }, (_, i) =>
    makeCheck(named(`Check ${i}`), {
      area: named(random.pick(['County', ...areaNames])),
      theme: named(random.pick(['Plain', 'Halved', ...themeNames])),
      for: random.sample(councils, random.pick([1, 1, 2])).map(named),
      on: day(-400, 20),
      ...(random.chance(0.2) ? { visibility: 'OWNER', owner: org('County Council') } : {}),
    }),
  );
  return [...places, ...themes, ...organisations, ...ties, ...agreements, ...provisions, ...checks];
}

/** Every other world is reorganised on a day: two districts merge, or the county is split. */
function reorganisationOf(world: number) {
  const on = addDays(MIDDLE, new Random(`reorganisation ${world}`).int(-60, 60));
  if (world % 4 === 1) return { on, how: 'MERGED', after: ['Joint'] } as const;
  if (world % 4 === 3) return { on, how: 'SPLIT', after: ['East', 'West'] } as const;
  return { on, how: 'NONE', after: [] } as const;
}

/** What is asked of a world: another place, level, day, councils and filter each time. */
export function randomQuestion(world: number, turn: number) {
  const random = new Random(`question ${world} ${turn}`);
  const at = (kind: string, name: string) => testId(kind, `${name} ${world}`);
  const { after, how } = reorganisationOf(world);
  const [place, levels] = random.pick<readonly [string, readonly string[]]>([
    ...after.map((name) => [name, how === 'SPLIT' ? ['COUNTY', 'DISTRICT', 'PARISH'] : ['DISTRICT', 'PARISH']] as const),
    ['County', ['COUNTY', 'DISTRICT', 'PARISH']],
    ['North', ['DISTRICT', 'PARISH']],
    ['South', ['DISTRICT']],
    ['Locality', ['LOCALITY']],
  ]);
  const councils = random.pick([
    undefined,
    undefined,
    ['County Council'],
    ['North Council'],
    ['County Council', 'North Council'],
    ['Parish Council'],
    ...after.map((name) => [`${name} Council`]),
  ]);
  const given = place === 'Locality' && councils === undefined ? ['North Council'] : councils;
  return {
    within: at('area', place),
    level: random.pick<string>(levels),
    framework: at('framework', 'Framework'),
    for: given?.map((name) => at('organisation', name)),
    sectors: random.chance(0.1) ? ['VCSE', 'PARTNERSHIP'] : undefined,
    confirmedOnly: random.chance(0.25),
    asAt: addDays(MIDDLE, random.int(-120, 120)),
  };
}
