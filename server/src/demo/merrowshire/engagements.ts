import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft, PartDraft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { boardMeetingBy } from './board.ts';
import { citation } from './citation.ts';
import { followUpDraft } from './follow-ups.ts';
import { merrowId } from './ids.ts';
import type { Contact } from './people.ts';
import { mixedVisibility, record, searchTextOf, sortNameOf } from './record.ts';
import { type Cast, makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

type Series = World['data']['engagements'][number];
interface Making {
  readonly world: World;
  readonly random: Random;
  readonly cast: Cast;
  /** Who can come for a body: people who hold a post there. */
  readonly peopleOf: ReadonlyMap<string, readonly string[]>;
  /** Ids of the agreements the devolution board decided on, by the day of its meeting. */
  readonly decidedOn: ReadonlyMap<IsoDate, readonly string[]>;
}
const board = 'merrowshire-devolution-board';

/** Two years of meetings, workshops, visits and conferences, most of them in the last twelve months' network, with what follows from them. */
export function engagementDrafts(world: World, people: readonly Contact[], agreements: readonly Draft[]): Draft[] {
  const random = world.random.fork('engagements');
  const now = people.flatMap(({ slug, posts }) =>
    posts.filter((post) => post.endedYearsAgo === undefined).map((post) => ({ slug, ...post })),
  );
  const making: Making = {
    world,
    random,
    cast: makeCast(world),
    peopleOf: new Map(
      [...Map.groupBy(now, ({ organisation }) => organisation)].map(([body, held]) => [body, held.map(({ slug }) => slug)]),
    ),
    decidedOn: decidedByBoard(agreements),
  };
  return world.data.engagements.flatMap((series) => {
    const held: Draft[] = [];
    const span = series.onlyMonths * 30;
    let number = 0;
    for (let ago = random.int(2, Math.min(series.everyDays, 60)); ago < span; ago += series.everyDays) {
      const drawn = world.day(-ago - random.int(0, 6));
      const on =
        series.host === board
          ? boardMeetingBy(world.month(-number) < world.today ? world.month(-number) : addDays(world.today, -1))
          : drawn;
      held.push(...makeEngagement(making, series, on, number));
      number += 1;
    }
    return held;
  });
}

function decidedByBoard(agreements: readonly Draft[]): Map<IsoDate, string[]> {
  const ofBoard = new Map(
    agreements
      .filter(
        ({ label, links }) =>
          label === 'Decision' && links.some(({ type, to }) => type === 'MADE_BY' && to === merrowId.organisation(board)),
      )
      .map(({ id, properties }) => [id, String(properties.meetingOn)]),
  );
  const pairs = agreements.flatMap(({ id, links, visibility }) =>
    visibility === 'PUBLIC' ? links.filter(({ type }) => type === 'HAS_DECISION').map(({ to }) => ({ id, on: ofBoard.get(to) ?? '' })) : [],
  );
  return new Map([...Map.groupBy(pairs, ({ on }) => on)].map(([on, found]) => [on, found.map(({ id }) => id)]));
}

function makeEngagement(making: Making, series: Series, on: string, number: number): Draft[] {
  const { world, random, peopleOf, decidedOn } = making;
  const host = world.body(series.host);
  const attendees = pickAttendees(making, series, host);
  const place = series.district ?? host.base;
  const came = [host, ...attendees].flatMap(({ slug }) => (peopleOf.get(slug) ?? []).slice(0, 1).map((person) => ({ person, slug })));
  const isSmall = series.kind === 'INTERVIEW' || series.kind === 'VISIT';
  const tell = (some: readonly string[] | undefined, share: number) =>
    some !== undefined && random.chance(share) ? random.pick(some) : undefined;
  const id = merrowId.other('engagement', series.title, String(number));
  const decided = series.host === board ? (decidedOn.get(on) ?? []) : [];
  const engagement = record('Engagement', {
    id,
    ...(isSmall ? mixedVisibility(random) : {}),
    properties: {
      title: series.title,
      sortName: sortNameOf(series.title),
      kind: series.kind,
      on,
      onSort: on,
      heldOn: on,
      summary: series.about as string,
      notes: tell(series.notes, 0.6) as string,
      decisions: (decided.length > 0 ? `${decided.length} decided on; see the agreements.` : tell(series.agreed, 0.4)) as string,
      attendance: Math.max(came.length, Math.round(attendees.length * (isSmall ? 1.5 : 1.3)) + random.int(1, 6)),
      searchText: searchTextOf(series.title),
    },
    links: [
      { type: 'HOSTED_BY', to: merrowId.organisation(host.slug) },
      ...attendees.map(({ slug }) => ({ type: 'ATTENDED_BY' as const, to: merrowId.organisation(slug) })),
      ...(place === undefined ? [] : [{ type: 'IN_AREA' as const, to: merrowId.area(place) }]),
      ...(series.programme === undefined ? [] : [{ type: 'IN_PROGRAMME' as const, to: merrowId.other('programme', series.programme) }]),
      ...(series.theme === undefined ? [] : [{ type: 'ON_THEME' as const, to: merrowId.theme(series.theme) }]),
      ...series.initiatives.map((slug) => ({ type: 'ABOUT_INITIATIVE' as const, to: merrowId.other('initiative', slug) })),
      ...decided.map((to) => ({ type: 'ABOUT_AGREEMENT' as const, to })),
    ],
    parts: came.map(({ person, slug }): PartDraft => {
      const to = merrowId.other('person', person);
      return {
        type: 'HAS_ATTENDANCE',
        key: to,
        properties: {},
        links: [
          { type: 'ATTENDED_AS', to },
          { type: 'ON_BEHALF_OF', to: merrowId.organisation(slug) },
        ],
      };
    }),
    evidence: [citation(world, random, 'forum-notes')],
  });
  const about = attendees.find(({ sector }) => sector === 'VCSE' || sector === 'PARISH');
  const follows = about !== undefined && random.chance(isSmall ? 0.75 : 0.35);
  return [engagement, ...(follows ? [followUpDraft(world, random, { id, on, about })] : [])];
}

function pickAttendees({ world, random, cast }: Making, series: Series, host: Body): Body[] {
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
