import { addDays, addMonths } from '@atlas/shared/time';
import type { Exported, Held, Thing } from './export.ts';

/** What is asked, by ids. */
export interface Asked {
  readonly within: string;
  readonly level: string;
  readonly framework: string;
  readonly for: readonly string[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  readonly confirmedOnly: boolean;
  readonly asAt: string;
}
/** A cell by names, so that a difference can be read. */
export interface SlowCell {
  readonly area: string;
  readonly theme: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly endsOn: string | null;
  readonly checkedOn: string | null;
  readonly partners: readonly string[];
  readonly others: readonly string[];
  readonly places: string;
  readonly parts: string;
}

/** That a partner holds one area on one theme, by one provision and one link. */
interface Hold {
  readonly who: string;
  readonly area: string;
  readonly theme: string;
  readonly confirmed: boolean;
  readonly stale: boolean;
  /** The first day it no longer holds. */
  readonly ends: string;
  readonly here: boolean;
}
const FOREVER = '9999-12-31';
const NEVER_WIDER = ['COUNTRY', 'REGION', 'COUNTY', 'DISTRICT', 'HEALTH_SYSTEM', 'HEALTH_PLACE'];

/**
 * The rule a second time, over what was exported: as the words have it, with nothing kept from one cell to the next and no care for time.
 * It shares no code with `shared/src/coverage` and none with the Cypher.
 */
export function slowCoverage(world: Exported, asked: Asked): SlowCell[] {
  const { asAt } = asked;
  const areas = world.all('Area');
  const themes = world
    .all('Theme')
    .filter((theme) => world.to(theme, 'IN_FRAMEWORK').some((framework) => framework.id === asked.framework));
  const place = world.find(asked.within) as Thing;

  const reaches = (inner: Thing, step: (one: Thing) => Thing[], seen: string[] = []): string[] => [
    inner.id,
    ...step(inner).flatMap((other) => (seen.includes(other.id) ? [] : reaches(other, step, [...seen, inner.id]))),
  ];
  const wider = new Map([
    ...areas.map((one) => [one.id, reaches(one, (inner) => outerOf(world, inner, asAt))] as const),
    ...themes.map((one) => [one.id, reaches(one, (inner) => world.to(inner, 'PART_OF'))] as const),
  ]);
  const isIn = (inner: Thing, outer: Thing): boolean => wider.get(inner.id)?.includes(outer.id) === true;
  const isPartOf = isIn;
  const bodiesOf = (one: Thing): Thing[] => [one, ...world.links(one, 'PART_OF', asAt).flatMap(({ other }) => bodiesOf(other))];

  const councils = councilsOf(world, asked);
  const bearers = councils.flatMap((council) => withFollowed(world, council, asAt));
  const isBearer = (one: Thing) => bearers.some(({ id }) => id === one.id);
  const isCouncil = (one: Thing) => bodiesOf(one).some(isBearer);
  const counted = (fact: { confirmed: boolean }) => fact.confirmed || !asked.confirmedOnly;

  const provisions = world
    .all('Provision')
    .filter((one) => world.holds(one, asAt) && world.stateOf(one, asAt).status !== 'DISPUTED')
    .flatMap((one) => {
      const [who] = world.to(one, 'PROVIDED_BY');
      return who && (world.isOpen(who, asAt) || isBearer(who))
        ? [
            {
              one,
              who,
              areas: world.to(one, 'IN_AREA'),
              themes: world.to(one, 'ON_THEME'),
              confirmed: world.stateOf(one, asAt).status === 'CONFIRMED',
            },
          ]
        : [];
    });
  type Provision = (typeof provisions)[number];
  const holdsThere = ({ areas: named, themes: on }: Pick<Provision, 'areas' | 'themes'>, area: Thing, theme: Thing) =>
    named.some((one) => isIn(area, one)) && on.some((one) => isPartOf(theme, one));

  const links = (
    who: Thing,
  ): { confirmed: boolean; stale: boolean; ends: string; areas?: Thing[] | undefined; themes?: Thing[] | undefined }[] => {
    const found: ReturnType<typeof links> = [];
    for (const tie of world.all('Tie')) {
      const [from] = world.to(tie, 'FROM');
      const [to] = world.to(tie, 'TO');
      const { status, strength } = world.stateOf(tie, asAt);
      if (!from || !to || !world.holds(tie, asAt) || status === 'DISPUTED') continue;
      const between = (one: Thing, other: Thing) => one.id === who.id && isBearer(other);
      const joins = between(to, from) && tie.kind === 'MEMBER_OF' && who.kind === 'PARTNERSHIP_BOARD';
      if ((strength >= 3 && (between(from, to) || between(to, from))) || joins)
        found.push({ confirmed: status === 'CONFIRMED', stale: isPast(tie.verifyBy, asAt), ends: tie.validTo ?? FOREVER });
    }
    for (const agreement of world.all('Agreement')) {
      const parties = world.links(agreement, 'HAS_PARTY');
      const roles = parties.filter(({ other }) => other.id === who.id).map(({ props }) => String(props.role));
      const isWith = parties.some(({ other }) => isBearer(other));
      if (
        !isWith ||
        !roles.some((role) => ['DELIVERER', 'RECIPIENT', 'TRANSFEREE', 'MEMBER'].includes(role)) ||
        !world.isLive(agreement, asAt)
      )
        continue;
      const named = (type: string) => (world.names(agreement, type) ? world.to(agreement, type) : undefined);
      found.push({ confirmed: true, stale: false, ends: world.liveUntil(agreement), areas: named('IN_AREA'), themes: named('ON_THEME') });
    }
    return found;
  };

  const linksOf = new Map(world.all('Organisation').map((who) => [who.id, links(who)]));
  const holds: Hold[] = [];
  const own: { area: string; theme: string }[] = [];
  for (const provision of provisions) {
    const { one, who } = provision;
    const isOwn = isCouncil(who);
    const by = isOwn || (asked.sectors && !asked.sectors.includes(String(who.sector))) ? [] : (linksOf.get(who.id) ?? []);
    for (const area of areas) {
      for (const theme of themes) {
        if (!holdsThere(provision, area, theme)) continue;
        if (isOwn && counted(provision)) own.push({ area: area.id, theme: theme.id });
        for (const link of by) {
          if (link.areas && !link.areas.some((named) => isIn(area, named))) continue;
          if (link.themes && !link.themes.some((named) => isPartOf(theme, named))) continue;
          const confirmed = provision.confirmed && link.confirmed;
          if (!counted({ confirmed })) continue;
          const ends = [one.validTo ?? FOREVER, link.ends].sort()[0] as string;
          const stale = link.stale || isPast(one.verifyBy, asAt);
          holds.push({
            who: who.id,
            area: area.id,
            theme: theme.id,
            confirmed,
            stale,
            ends,
            here: provision.areas.some(({ id }) => id === area.id),
          });
        }
      }
    }
  }

  const at = (area: Thing, theme: Thing) => holds.filter((hold) => hold.area === area.id && hold.theme === theme.id);
  const partsOf = (theme: Thing) => themes.filter((one) => world.to(one, 'PART_OF').some((wider) => wider.id === theme.id));
  const placesOf = (area: Thing) => {
    const levels = { COUNTY: ['DISTRICT'], DISTRICT: ['PARISH', 'UNPARISHED'] }[String(area.level)] ?? [];
    return areas.filter((one) => levels.includes(String(one.level)) && isIn(one, area) && world.isOpen(one, asAt));
  };
  const independent = (one: string, other: string) => {
    const [first, second] = [bodiesOf(world.find(one) as Thing), bodiesOf(world.find(other) as Thing)];
    return !first.some((body) => second.some(({ id }) => id === body.id));
  };

  /** Reasons but WIDER_ONLY, and when it ends; null where it is not spanned. */
  const span = (area: Thing, theme: Thing): { reasons: string[]; ends: string } | null => {
    const here = at(area, theme);
    let best: { reasons: string[]; ends: string } | null = null;
    if (here.length > 0) {
      const reasons: string[] = [];
      if (!here.some((one) => here.some((other) => independent(one.who, other.who)))) reasons.push('SOLE_PARTNER');
      if (here.every(({ ends }) => ends !== FOREVER && addDays(ends, -1) <= addDays(asAt, 180))) reasons.push('ENDING');
      if (!here.some((one) => one.confirmed && !one.stale)) {
        if (here.some((one) => !one.confirmed)) reasons.push('UNCONFIRMED');
        if (here.some((one) => one.stale)) reasons.push('STALE');
      }
      best = {
        reasons,
        ends: here
          .map(({ ends }) => ends)
          .sort()
          .at(-1) as string,
      };
    }
    for (const pieces of [partsOf(theme).map((part) => span(area, part)), placesOf(area).map((one) => span(one, theme))]) {
      if (pieces.length === 0 || pieces.some((piece) => piece === null)) continue;
      const found = pieces as { reasons: string[]; ends: string }[];
      const reasons = [...new Set(found.flatMap((piece) => piece.reasons))];
      const ends = found.map((piece) => piece.ends).sort()[0] as string;
      if (best === null) best = { reasons, ends };
      else best = { reasons: reasons.length === 0 ? [] : best.reasons, ends: [best.ends, ends].sort()[1] as string };
    }
    return best;
  };
  const isLocal = (area: Thing, theme: Thing): boolean => {
    const parts = partsOf(theme);
    return at(area, theme).some(({ here }) => here) || (parts.length > 0 && parts.every((part) => isLocal(area, part)));
  };

  const cellOf = (area: Thing, theme: Thing): SlowCell => {
    const inside = areas.filter((one) => isIn(one, area));
    const parts = themes.filter((one) => isPartOf(one, theme));
    const within = <T extends { area: string; theme: string }>(all: T[]) =>
      all.filter((one) => inside.some(({ id }) => id === one.area) && parts.some(({ id }) => id === one.theme));
    const looks = world.all('CoverageCheck').filter((check) => {
      const on = String(check.checkedOn);
      const ids = world.links(check, 'FOR').map(({ other }) => other.id);
      const forThem = world.names(check, 'FOR') === councils.length && councils.every(({ id }) => ids.includes(id));
      const [where, what] = [world.to(check, 'IN_AREA')[0], world.to(check, 'ON_THEME')[0]];
      return forThem && where && what && isIn(area, where) && isPartOf(theme, what) && on <= asAt && on > addMonths(asAt, -12);
    });
    const spanned = span(area, theme);
    const touched = within(holds);
    const told = ((): Pick<SlowCell, 'state' | 'reasons' | 'endsOn'> => {
      if (spanned) {
        const isWider = !NEVER_WIDER.includes(String(area.level)) && !isLocal(area, theme);
        const reasons = inOrder([...spanned.reasons, ...(isWider ? ['WIDER_ONLY'] : [])]);
        return {
          state: reasons.length === 0 ? 'COVERED' : 'FRAGILE',
          reasons,
          endsOn: spanned.ends === FOREVER ? null : addDays(spanned.ends, -1),
        };
      }
      if (touched.length > 0) {
        const places = inside.some((one) => span(one, theme));
        const some = parts.some((one) => span(area, one));
        return {
          state: 'PARTLY',
          reasons: [...(places || !some ? ['SOME_PLACES'] : []), ...(some || !places ? ['SOME_PARTS'] : [])],
          endsOn: null,
        };
      }
      if (within(own).length > 0) return { state: 'COUNCIL_ONLY', reasons: [], endsOn: null };
      return { state: looks.length > 0 ? 'NONE' : 'NOT_CHECKED', reasons: [], endsOn: null };
    })();
    const partners = [...new Set(touched.map(({ who }) => who))];
    const others = provisions.filter(
      (one) =>
        counted(one) &&
        (!asked.sectors || asked.sectors.includes(String(one.who.sector))) &&
        !isCouncil(one.who) &&
        !partners.includes(one.who.id) &&
        inside.some((area) => parts.some((theme) => holdsThere(one, area, theme))),
    );
    const nameOf = (id: string) => String(world.find(id)?.name);
    return {
      area: String(area.name),
      theme: String(theme.name),
      ...told,
      checkedOn:
        looks
          .map((look) => String(look.checkedOn))
          .sort()
          .at(-1) ?? null,
      partners: partners.map(nameOf).sort(),
      others: [...new Set(others.map(({ who }) => who.id))].map(nameOf).sort(),
      places: `${placesOf(area).filter((one) => span(one, theme)).length} of ${placesOf(area).length}`,
      parts: `${partsOf(theme).filter((part) => span(area, part)).length} of ${partsOf(theme).length}`,
    };
  };

  const rows = areas.filter((area) => area.level === asked.level && world.isOpen(area, asAt) && isIn(area, place));
  const columns = themes.filter((theme) => world.to(theme, 'PART_OF').length === 0);
  return rows.flatMap((area) => columns.map((theme) => cellOf(area, theme)));
}

/** The councils asked for, else the open ones that govern the place or what followed it. */
export function councilsOf(world: Exported, asked: Pick<Asked, 'within' | 'for' | 'asAt'>): Thing[] {
  const { asAt } = asked;
  if (asked.for) return asked.for.map((id) => world.find(id) as Thing);
  const following = (one: Thing): Thing[] => [
    one,
    ...world
      .links(one, 'SUCCEEDED_BY')
      .filter(({ props }) => String(props.on) <= asAt)
      .flatMap(({ other }) => following(other)),
  ];
  const place = world.find(asked.within);
  const found = place === undefined ? [] : following(place).flatMap((one) => world.from(one, 'GOVERNS', asAt));
  return [...new Map(found.map((one) => [one.id, one])).values()].filter((one) => world.isOpen(one, asAt));
}

/** A body and the closed ones it followed, one after another. */
const withFollowed = (world: Exported, one: Thing, asAt: string): Thing[] => [
  one,
  ...world
    .leading(one, 'SUCCEEDED_BY')
    .filter(({ other, props }) => String(props.on) <= asAt && other.closedOn !== undefined && String(other.closedOn) <= asAt)
    .flatMap(({ other }) => withFollowed(world, other, asAt)),
];

/** What an area lies right in: by its links of the day; by those of the last day of what is no more; by what followed it whole; as what it was split from. */
function outerOf(world: Exported, inner: Thing, asAt: string): Thing[] {
  const followed = (one: Thing, other: Thing) => world.links(one, 'SUCCEEDED_BY').some((link) => link.other.id === other.id);
  const isStillIn = (outer: Thing, until: string) =>
    outer.closedOn !== undefined &&
    String(outer.closedOn) <= asAt &&
    until >= String(outer.closedOn) &&
    world.names(outer, 'SUCCEEDED_BY') > 0 &&
    world.links(inner, 'WITHIN', asAt).every(({ other }) => other.level !== outer.level || followed(outer, other));
  const within = world
    .links(inner, 'WITHIN')
    .filter(({ other, props: { validFrom, validTo } }) =>
      validFrom !== undefined && String(validFrom) > asAt
        ? false
        : validTo === undefined || String(validTo) > asAt || isStillIn(other, String(validTo)),
    );
  const into = world.links(inner, 'SUCCEEDED_BY').filter(({ props }) => String(props.on) <= asAt && props.kind !== 'SPLIT');
  const splitFrom = world.leading(inner, 'SUCCEEDED_BY').filter(({ props }) => String(props.on) <= asAt && props.kind === 'SPLIT');
  return [...within, ...into, ...splitFrom].map(({ other }) => other);
}

const isPast = (day: Held['verifyBy'], asAt: string) => day !== undefined && day < asAt;
const ORDER = ['SOLE_PARTNER', 'ENDING', 'UNCONFIRMED', 'STALE', 'WIDER_ONLY'];
const inOrder = (reasons: readonly string[]) => ORDER.filter((reason) => reasons.includes(reason));
