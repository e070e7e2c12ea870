import { formatDay } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import type { Property } from './assets.ts';
import { citation } from './citation.ts';
import type { About } from './data.ts';
import { merrowId } from './ids.ts';
import { initiativeParts } from './initiative-parts.ts';
import type { Place } from './place.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import type { World } from './world.ts';

interface Taking {
  readonly lead: readonly string[];
  readonly partners: readonly string[];
  readonly areas: readonly string[];
  readonly themes: readonly string[];
}

/** Programmes with their initiatives, and what is noted and counted of them. */
export function programmeDrafts(world: World, properties: readonly Property[]): Draft[] {
  const random = world.random.fork('programmes');
  const { programmes, notes, figures } = world.data;
  const idOf = (kind: string, slug: string) => merrowId.other(kind, slug);
  const taking = ({ lead, partners, areas, themes }: Taking) => [
    ...lead.map((slug) => ({ type: 'LED_BY' as const, to: merrowId.organisation(world.body(slug).slug) })),
    ...partners.map((slug) => ({ type: 'PARTNERED_BY' as const, to: merrowId.organisation(world.body(slug).slug) })),
    ...areas.map((slug) => ({ type: 'IN_AREA' as const, to: merrowId.area(world.place(slug).slug) })),
    ...themes.map((slug) => ({ type: 'ON_THEME' as const, to: merrowId.theme(slug) })),
  ];
  const initiatives = programmes.flatMap((programme) =>
    programme.initiatives.map((initiative) => ({ ...initiative, programme: programme.slug })),
  );
  return [
    ...programmes.map((programme) =>
      record('Programme', {
        id: idOf('programme', programme.slug),
        properties: {
          name: programme.name,
          sortName: sortNameOf(programme.name),
          summary: programme.summary,
          startsOn: world.month(-programme.startsMonthsAgo).slice(0, 7),
          searchText: searchTextOf(programme.name),
        },
        links: taking(programme),
        evidence: [citation(world, random, 'forum-notes')],
      }),
    ),
    ...initiatives.map((initiative) => {
      const [begun, left] = initiative.months;
      const [from, to] = [world.month(-begun), world.month(-left)];
      const id = idOf('initiative', initiative.slug);
      const work = world.data.work.initiatives[initiative.slug];
      if (work === undefined) throw new Error(`initiatives.yaml says nothing of ${initiative.slug}.`);
      const { parts, evidence } = initiativeParts(world, random, id, work);
      const used = work.assets.map((kind) => properties.find((one) => one.kind === kind && isIn(one.place, initiative.areas)));
      return record('Initiative', {
        id,
        properties: {
          name: initiative.name,
          sortName: sortNameOf(initiative.name),
          summary: initiative.summary,
          kind: initiative.kind,
          scale: initiative.scale,
          startsOn: from.slice(0, 7),
          endsOn: to.slice(0, 7),
          startsFrom: `${from.slice(0, 7)}-01`,
          endsBefore: `${world.month(1 - left).slice(0, 7)}-01`,
          searchText: searchTextOf(initiative.name),
        },
        links: [
          { type: 'IN_PROGRAMME', to: idOf('programme', initiative.programme) },
          ...taking(initiative),
          ...initiatives
            .filter(({ ledFrom }) => ledFrom.includes(initiative.slug))
            .map(({ slug }) => ({ type: 'LED_TO' as const, to: idOf('initiative', slug) })),
          ...used.flatMap((one) => (one === undefined ? [] : [{ type: 'USES' as const, to: idOf('asset', one.slug) }])),
          ...work.members.map((slug) => ({ type: 'INVOLVES' as const, to: idOf('person', slug) })),
          ...(work.fund === undefined ? [] : [{ type: 'FUNDED_FROM' as const, to: idOf('fund', work.fund) }]),
        ],
        stages: work.stages.map(([stage, ago]) => ({ stage, on: world.month(-ago), note: undefined })),
        parts,
        evidence: [citation(world, random, 'forum-notes'), ...evidence],
      });
    }),
    ...notes.map(({ about, heading, text }, i) =>
      record('Note', {
        id: merrowId.other('note', String(i)),
        properties: { heading, text: text.replace('{vesting}', formatDay(world.vesting)), position: i + 1 },
        links: [{ type: 'ABOUT', to: aboutId(about) }],
        evidence: [citation(world, random, 'reorganisation-paper')],
      }),
    ),
    ...figures.map(({ about, ...figure }, i) => {
      const on = world.month(-3).slice(0, 7);
      return record('StatedFigure', {
        id: merrowId.other('figure', String(i)),
        properties: { ...figure, on, onSort: `${on}-01` },
        links: [{ type: 'ABOUT', to: aboutId(about) }],
        evidence: [citation(world, random, 'partnership-survey')],
      });
    }),
  ];
}

/** True where a place is one of these, or lies in one that is a district. */
const isIn = ({ slug, district }: Place, areas: readonly string[]) =>
  areas.includes(slug) || (district !== undefined && areas.includes(district));

function aboutId(about: About): string {
  if ('organisation' in about) return merrowId.organisation(about.organisation);
  return 'programme' in about ? merrowId.other('programme', about.programme) : merrowId.other('initiative', about.initiative);
}
