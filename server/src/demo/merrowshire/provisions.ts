import { PROVISION_VERIFY_AFTER_DAYS } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { makeFactLife } from '../generator/fact-life.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { mixedVisibility, record } from './record.ts';
import type { Body, World } from './world.ts';

/** Who does what where. Gaps stay empty; where somebody is alone with a theme, it is dated to end. */
export function provisionDrafts(world: World): Draft[] {
  const random = world.random.fork('provisions');
  return world.bodies.flatMap((body) => {
    const own = body.provisions.map((provision) =>
      makeProvision(world, random, body, { ...provision, areas: [...widen(world, random, body, provision)] }),
    );
    const more = body.kind !== 'INFRASTRUCTURE_BODY' && isGroup(body) && random.chance(0.45) ? secondProvision(world, random, body) : [];
    return [...own, ...more];
  });
}

const isGroup = ({ sector, description }: Body) => sector === 'VCSE' && description === undefined;

/** A group's own work: at home, in places nearby, or in the whole district. */
function widen(world: World, random: Random, body: Body, { areas, title }: Body['provisions'][number]): readonly string[] {
  if (title !== '' || body.district === undefined) return areas;
  const reach = random.pickKey({ home: 45, nearby: 35, district: 20 });
  if (reach === 'home') return areas;
  if (reach === 'district') return [body.district];
  const nearby = world.places.filter(({ level, district, slug }) => level === 'PARISH' && district === body.district && slug !== body.base);
  return [...areas, ...random.sample(nearby, random.int(1, 3)).map(({ slug }) => slug)];
}

function secondProvision(world: World, random: Random, body: Body): Draft[] {
  const themes = world.data.themes.filter(
    ({ gaps, sole }) => body.district !== undefined && !gaps.includes(body.district) && sole[body.district] === undefined,
  );
  const theme = random.pick(themes);
  const part = random.pick(theme.parts).slug;
  if (body.base === undefined || body.provisions.some(({ themes }) => themes.includes(part))) return [];
  return [makeProvision(world, random, body, { themes: [part], areas: [body.base], title: '' })];
}

function makeProvision(world: World, random: Random, body: Body, { themes, areas, title }: Body['provisions'][number]): Draft {
  const life = makeFactLife(world, random, PROVISION_VERIFY_AFTER_DAYS);
  const aloneFor = world.data.themes.find(
    ({ slug, sole }) =>
      body.district !== undefined && sole[body.district] !== undefined && themes.some((part) => world.themeOfPart.get(part) === slug),
  )?.sole[body.district ?? ''];
  const isNamed = title !== '';
  const validTo = aloneFor !== undefined ? world.day(aloneFor) : isNamed ? undefined : life.validTo;
  return record('Provision', {
    id: merrowId.other('provision', body.slug, themes.join('+')),
    ...(isNamed || aloneFor !== undefined ? {} : mixedVisibility(random)),
    properties: {
      title: (isNamed ? title : undefined) as string,
      validFrom: life.validFrom,
      validTo: validTo as string,
      status: life.status,
      disputeReason: (life.status === 'DISPUTED' ? random.pick(world.data.names.doubts) : undefined) as string,
      lastVerifiedOn: life.lastVerifiedOn as string,
      verifyBy: life.verifyBy as string,
      stateFrom: life.stateFrom as string,
    },
    links: [
      { type: 'PROVIDED_BY', to: merrowId.organisation(body.slug) },
      ...(life.status === 'CONFIRMED' ? [{ type: 'CONFIRMED_BY' as const, to: merrowId.organisation(body.slug) }] : []),
      ...(life.status === 'DISPUTED' ? [{ type: 'DISPUTED_BY' as const, to: merrowId.organisation('merrowshire-voluntary-action') }] : []),
      ...themes.map((part) => ({ type: 'ON_THEME' as const, to: merrowId.theme(part) })),
      ...areas.map((area) => ({ type: 'IN_AREA' as const, to: merrowId.area(area) })),
    ],
    states: life.states,
    evidence: random.chance(0.9)
      ? [citation(world, random, random.pickKey({ 'group-directory': 6, 'partnership-survey': 3, 'connector-notebook': 1 }))]
      : [],
  });
}
