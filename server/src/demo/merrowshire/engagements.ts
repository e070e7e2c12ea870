import type { Draft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { mixedVisibility, record, searchTextOf, sortNameOf } from './record.ts';
import { type Cast, makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

type Series = World['data']['engagements'][number];

/** Two years of meetings, workshops, visits and conferences, most of them in the last twelve months' network. */
export function engagementDrafts(world: World): Draft[] {
  const random = world.random.fork('engagements');
  const cast = makeCast(world);
  return world.data.engagements.flatMap((series) => {
    const held: Draft[] = [];
    const span = series.onlyMonths * 30;
    for (let ago = random.int(2, Math.min(series.everyDays, 60)); ago < span; ago += series.everyDays) {
      held.push(makeEngagement(world, random, cast, series, world.day(-ago - random.int(0, 6)), held.length));
    }
    return held;
  });
}

function makeEngagement(world: World, random: Random, cast: Cast, series: Series, on: string, number: number): Draft {
  const host = world.body(series.host);
  const attendees = pickAttendees(world, random, cast, series, host);
  const place = series.district ?? host.base;
  return record('Engagement', {
    id: merrowId.other('engagement', series.title, String(number)),
    ...(series.kind === 'INTERVIEW' || series.kind === 'VISIT' ? mixedVisibility(random) : {}),
    properties: {
      title: series.title,
      sortName: sortNameOf(series.title),
      kind: series.kind,
      on,
      onSort: on,
      heldOn: on,
      searchText: searchTextOf(series.title),
    },
    links: [
      { type: 'HOSTED_BY', to: merrowId.organisation(host.slug) },
      ...attendees.map(({ slug }) => ({ type: 'ATTENDED_BY' as const, to: merrowId.organisation(slug) })),
      ...(place === undefined ? [] : [{ type: 'IN_AREA' as const, to: merrowId.area(place) }]),
      ...(series.programme === undefined ? [] : [{ type: 'IN_PROGRAMME' as const, to: merrowId.other('programme', series.programme) }]),
    ],
    evidence: [citation(world, random, 'forum-notes')],
  });
}

function pickAttendees(world: World, random: Random, cast: Cast, series: Series, host: Body): Body[] {
  const sets: Record<Series['from'], () => readonly Body[]> = {
    board: () => host.members.map((member) => world.body(member)),
    theme: () => cast.onTheme(world.bodies, series.theme ?? ''),
    voluntary: () => cast.voluntary,
    parishes: () => cast.parishes,
    district: () => cast.inDistrict(world.bodies, series.district),
  };
  const invited = sets[series.from]().filter((body) => body !== host && body.reach > 0);
  const wanted = Math.min(random.int(...series.attend), invited.length);
  const coming = new Set<Body>();
  while (coming.size < wanted) coming.add(random.pickBy(invited, ({ reach }) => reach));
  return [...coming];
}
