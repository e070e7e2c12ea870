import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STAGES,
  FIGURE_QUALIFIERS,
  ORGANISATION_KINDS,
  PARTY_ROLES,
  SECTORS,
  SOURCE_KINDS,
} from '@atlas/shared/vocabulary';
import { parse } from 'yaml';
import { z } from 'zod';
import { assessments, offers, people, work } from './data-work.ts';

const folder = fileURLToPath(new URL('../../../src/demo/data/merrowshire/', import.meta.url));

const slug = z.string().regex(/^[a-z0-9-]+$/);
const range = z.tuple([z.number(), z.number()]);
const named = z.strictObject({ slug, name: z.string() });
const point = z.strictObject({ x: z.number(), y: z.number() });
const sentences = z.array(z.string()).min(1);
const parish = z.union([
  z.string().transform((name) => ({ name, kind: 'P' as const })),
  z.strictObject({ name: z.string(), kind: z.enum(['T', 'M']) }),
]);

const county = z.strictObject({
  county: named.extend({
    council: named.extend({ also: z.array(z.string()) }),
    openedOn: z.string(),
    grid: z.strictObject({ latitude: z.number(), longitude: z.number(), latitudeStep: z.number(), longitudeStep: z.number() }),
  }),
  districts: z.array(
    named.extend({
      council: named,
      character: z.string(),
      deprivation: z.number(),
      at: point,
      parishes: z.array(parish),
      unparished: z.string().optional(),
      wards: z.array(z.string()),
      localities: z.array(z.string()),
    }),
  ),
  reorganisation: z.strictObject({ unitaries: z.array(named.extend({ area: slug, areaName: z.string(), districts: z.array(slug) })) }),
  health: z.strictObject({ system: named, places: z.array(named.extend({ districts: z.array(slug) })) }),
});

const themes = z.strictObject({
  framework: z.strictObject({ name: z.string(), years: z.number() }),
  themes: z.array(named.extend({ description: z.string(), gaps: z.array(slug), sole: z.record(slug, z.number()), parts: z.array(named) })),
});

const body = named.extend({
  kind: z.enum(ORGANISATION_KINDS),
  sector: z.enum(SECTORS).optional(),
  base: slug.optional(),
  partOf: slug.optional(),
  reach: z.number().default(1),
  also: z.array(z.string()).default([]),
  description: z.string().optional(),
  decisionLeadDays: z.number().optional(),
  members: z.array(slug).default([]),
  provisions: z.array(z.strictObject({ themes: z.array(slug), areas: z.array(slug), title: z.string() })).default([]),
});
const bodies = z.strictObject({
  health: z.array(body),
  voluntary: z.array(body),
  others: z.array(body),
  inside: z.array(body),
  boards: z.array(body),
});

const names = z.strictObject({
  landmarks: z.array(z.string()),
  patterns: z.record(slug, z.array(z.strictObject({ name: z.string(), kind: z.enum(ORGANISATION_KINDS), parts: z.array(slug) }))),
  notes: z.array(z.string()),
  disputes: sentences,
  doubts: sentences,
});

const initiative = named.extend({
  kind: z.enum(['PILOT', 'PATHFINDER', 'PROJECT', 'SCHEME', 'GROUP', 'NETWORK', 'OTHER']),
  scale: z.enum(['TACTICAL', 'STRATEGIC']),
  months: range,
  lead: z.array(slug),
  partners: z.array(slug),
  areas: z.array(slug),
  themes: z.array(slug),
  ledFrom: z.array(slug).default([]),
  summary: z.string(),
});
const about = z.union([z.strictObject({ programme: slug }), z.strictObject({ initiative: slug }), z.strictObject({ organisation: slug })]);
const programmes = z.strictObject({
  programmes: z.array(
    named.extend({
      summary: z.string(),
      startsMonthsAgo: z.number(),
      lead: z.array(slug),
      partners: z.array(slug),
      areas: z.array(slug),
      themes: z.array(slug),
      initiatives: z.array(initiative),
    }),
  ),
  notes: z.array(z.strictObject({ about, heading: z.string(), text: z.string() })),
  figures: z.array(z.strictObject({ about, label: z.string(), value: z.number(), qualifier: z.enum(FIGURE_QUALIFIERS), unit: z.string() })),
  engagements: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(['MEETING', 'WORKSHOP', 'INTERVIEW', 'CONFERENCE', 'SURVEY', 'VISIT', 'EVENT']),
      host: slug,
      everyDays: z.number(),
      attend: range,
      from: z.enum(['board', 'theme', 'voluntary', 'parishes', 'district']),
      theme: slug.optional(),
      district: slug.optional(),
      programme: slug.optional(),
      onlyMonths: z.number().default(24),
      initiatives: z.array(slug).default([]),
      about: z.string().optional(),
      notes: sentences.optional(),
      agreed: sentences.optional(),
    }),
  ),
  nextSteps: sentences,
  outcomes: sentences,
});

const agreements = z.strictObject({
  recipes: z.array(
    z.strictObject({
      kind: z.enum(AGREEMENT_KINDS),
      count: z.number(),
      title: z.array(z.string()),
      giver: slug,
      giverRole: z.enum(PARTY_ROLES),
      taker: z.enum(['parishes', 'voluntary', 'health', 'districts']),
      takerRole: z.enum(PARTY_ROLES),
      value: range,
      years: range,
      themes: z.array(slug),
      noticeDays: z.number(),
      summary: z.string().optional(),
      duties: z.array(z.string()).default([]),
      initiative: slug.optional(),
      asset: z.boolean().default(false),
      fund: z.boolean().default(false),
    }),
  ),
  stages: z.record(z.enum(AGREEMENT_STAGES), z.number()),
  endingSoon: z.number(),
  funds: z.array(named.extend({ owner: slug, summary: z.string() })),
  assets: z.array(z.strictObject({ kind: z.string(), name: z.string(), count: z.number() })),
});

const officer = z.strictObject({ slug, name: z.string() });
const months = { weight: z.number(), cameMonthsAgo: z.number().optional(), leftMonthsAgo: z.number().optional() };
const officers = z.strictObject({
  county: z.array(z.union([z.strictObject({ persona: z.string(), ...months }), officer.extend(months)])),
  districts: z.record(slug, officer),
  whys: z.strictObject({
    recorded: sentences,
    learntLate: sentences,
    confirmed: sentences,
    disputed: sentences,
    settled: sentences,
    stronger: sentences,
    weaker: sentences,
    verified: sentences,
    ended: sentences,
    corrected: sentences,
    stage: sentences,
    done: sentences,
    changed: sentences,
  }),
});

const sources = z.strictObject({
  sources: z.array(
    z.strictObject({
      slug,
      title: z.string(),
      kind: z.enum(SOURCE_KINDS),
      monthsAgo: z.number(),
      publisher: z.string(),
      locator: z.string(),
    }),
  ),
});

function read<T>(file: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(readFileSync(`${folder}${file}.yaml`, 'utf8')));
  if (!parsed.success) throw new Error(`${file}.yaml of Merrowshire does not fit:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Reads and checks Merrowshire's data files.
 * @throws Error naming the file and the field that does not fit
 */
export function readMerrowshire() {
  return {
    ...read('county', county),
    ...read('themes', themes),
    bodies: read('bodies', bodies),
    names: read('names', names),
    ...read('programmes', programmes),
    agreements: read('agreements', agreements),
    ...read('people', people),
    ...read('sources', sources),
    officers: read('officers', officers),
    work: read('initiatives', work),
    maturity: read('assessments', assessments),
    ...read('offers', offers),
  };
}

export type MerrowshireData = ReturnType<typeof readMerrowshire>;
export type BodyData = MerrowshireData['bodies']['voluntary'][number];
export type About = z.infer<typeof about>;
