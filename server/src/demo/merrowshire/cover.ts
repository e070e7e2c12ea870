import type { Draft } from '../../audit/draft.ts';
import { linkedFrom } from '../../audit/snapshot.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { World } from './world.ts';

/** What the county's partners do across a theme, and how sure that is: each row shows one way in which a place is covered or not. */
interface Cover {
  readonly body: string;
  readonly theme: string;
  readonly areas: readonly string[];
  readonly title: string;
  /** Days from today; open where left out. */
  readonly ends?: number;
  readonly isAsserted?: true;
  readonly isOverdue?: true;
}
const COVERS: readonly Cover[] = [
  // Covered: two partners across the district; in its parishes, only through work on a wider area.
  {
    body: 'merrowshire-voluntary-action',
    theme: 'places-and-culture',
    areas: ['harrowick'],
    title: 'Halls, arts and transport partnership',
  },
  { body: 'university-of-merrow', theme: 'places-and-culture', areas: ['harrowick'], title: 'Culture and access programme' },
  // Covered in one parish, by partners at work in it.
  { body: 'merrow-money-advice', theme: 'food-and-money', areas: ['marchester'], title: 'Cost of living desk' },
  { body: 'marchester-council', theme: 'food-and-money', areas: ['marchester'], title: 'Town pantry and warm homes help' },
  // One partner only.
  { body: 'quiet-harbour', theme: 'mind-and-body', areas: ['saltreach'], title: 'Wellbeing service' },
  // All ending within half a year.
  { body: 'harrow-youth-collective', theme: 'children-and-young-people', areas: ['fenmarch'], title: 'Young Fenmarch', ends: 120 },
  { body: 'merrow-vale-college', theme: 'children-and-young-people', areas: ['fenmarch'], title: 'Family learning', ends: 150 },
  // Nobody confirmed it.
  { body: 'merrow-wetlands-trust', theme: 'nature-and-climate', areas: ['fenmarch'], title: 'Fen restoration', isAsserted: true },
  { body: 'calder-neighbours', theme: 'nature-and-climate', areas: ['fenmarch'], title: 'Repair rounds', isAsserted: true },
  // Nobody has made sure of it lately.
  { body: 'merrow-wetlands-trust', theme: 'nature-and-climate', areas: ['saltreach'], title: 'Coast wardens', isOverdue: true },
  { body: 'saltreach-hub-trust', theme: 'nature-and-climate', areas: ['saltreach'], title: 'Harbour repair shop', isOverdue: true },
  // Some places only: parishes of a district, and a quarter of a parish.
  { body: 'merrow-money-advice', theme: 'food-and-money', areas: ['calderstow-town', 'millcaster'], title: 'Advice and pantry mornings' },
  { body: 'quiet-harbour', theme: 'mind-and-body', areas: ['marchester-quayside'], title: 'Quayside talking groups' },
];
/** What the council does itself, where no partner does. */
const OWN: readonly Cover[] = [
  { body: 'merrowshire-county-council', theme: 'nature-and-climate', areas: ['harrowick'], title: 'Country parks and rights of way' },
];
/** Where somebody looked and found nobody, so many days ago: the last too long ago to count. */
const LOOKED = [
  { theme: 'children-and-young-people', area: 'ashmere', days: 40, note: 'Asked the forum, the schools and the volunteer centre.' },
  { theme: 'nature-and-climate', area: 'calderstow', days: 110, note: 'Went through the directory and asked the borough.' },
  { theme: 'food-and-money', area: 'harrowick', days: 420, note: 'Asked at the city forum.' },
] as const;

const county = merrowId.organisation('merrowshire-county-council');

/** Records that show each state and reason of coverage at Merrowshire, whatever chance gave the rest of it. */
export function coverDrafts(world: World, ties: readonly Draft[]): Draft[] {
  const partners = [...new Set(COVERS.map(({ body }) => body))];
  return [
    record('Area', {
      id: merrowId.area('marchester-quayside'),
      properties: {
        name: 'Marchester Quayside',
        sortName: 'marchester quayside',
        level: 'NEIGHBOURHOOD',
        searchText: 'Marchester Quayside',
      },
      links: [{ type: 'WITHIN', to: merrowId.area('marchester'), properties: { hierarchy: 'ADMINISTRATIVE' } }],
    }),
    ...[...COVERS, ...OWN].map((cover) => provisionOf(world, cover)),
    ...partners.map((body) => tieOf(world, body, ties)),
    ...LOOKED.map(({ theme, area, days, note }) =>
      record('CoverageCheck', {
        id: merrowId.other('coverage-check', theme, area),
        properties: { checkedOn: world.day(-days), checkedBy: 'Partnerships officer', note },
        links: [
          { type: 'IN_AREA', to: merrowId.area(area) },
          { type: 'ON_THEME', to: merrowId.theme(theme) },
          { type: 'FOR', to: county },
        ],
      }),
    ),
  ];
}

function provisionOf(world: World, { body, theme, areas, title, ends, isAsserted, isOverdue }: Cover): Draft {
  const who = merrowId.organisation(body);
  return record('Provision', {
    id: merrowId.other('provision', 'cover', body, theme, areas.join('+')),
    properties: {
      title,
      validFrom: world.day(-520),
      validTo: (ends === undefined ? undefined : world.day(ends)) as string,
      status: isAsserted ? 'ASSERTED' : 'CONFIRMED',
      lastVerifiedOn: world.day(isOverdue ? -400 : -30),
      verifyBy: world.day(isOverdue ? -35 : 335),
    },
    links: [
      { type: 'PROVIDED_BY', to: who },
      ...(isAsserted ? [] : [{ type: 'CONFIRMED_BY' as const, to: who }]),
      { type: 'ON_THEME', to: merrowId.theme(theme) },
      ...areas.map((area) => ({ type: 'IN_AREA' as const, to: merrowId.area(area) })),
    ],
    evidence: [citation(world, world.random.fork(`cover/${body}/${title}`), 'partnership-survey')],
  });
}

/** A strong, confirmed tie of the county with a partner, of a kind they have no tie of yet. */
function tieOf(world: World, body: string, ties: readonly Draft[]): Draft {
  const who = merrowId.organisation(body);
  const ends = (tie: Draft) => [...linkedFrom(tie, 'FROM'), ...linkedFrom(tie, 'TO')];
  const held = new Set(ties.filter((tie) => [who, county].every((id) => ends(tie).includes(id))).map(({ properties }) => properties.kind));
  const kind = (['WORKS_WITH', 'COMMISSIONS', 'SUPPORTS', 'LEARNS_WITH', 'HOSTS', 'REFERS_TO'] as const).find((one) => !held.has(one));
  return record('Tie', {
    id: merrowId.other('tie', 'cover', body),
    properties: {
      kind: kind ?? 'SHARES_DATA_WITH',
      strength: 4,
      status: 'CONFIRMED',
      validFrom: world.day(-540),
      lastVerifiedOn: world.day(-25),
      verifyBy: world.day(340),
    },
    links: [
      { type: 'FROM', to: county },
      { type: 'TO', to: who },
      { type: 'ASSERTED_BY', to: county },
      { type: 'CONFIRMED_BY', to: who },
    ],
    evidence: [citation(world, world.random.fork(`cover/${body}`), 'partnership-survey')],
  });
}
