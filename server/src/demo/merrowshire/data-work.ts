import {
  CAPACITY_KINDS,
  DUE_DILIGENCE_RESULTS,
  FIGURE_QUALIFIERS,
  INITIATIVE_STAGES,
  MILESTONE_KINDS,
  ROLE_KINDS,
} from '@atlas/shared/vocabulary';
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]+$/);
/** Months back from today; below 0 is still to come. */
const months = z.number();

const initiative = z.strictObject({
  stages: z.array(z.tuple([z.enum(INITIATIVE_STAGES), months])),
  members: z.array(slug).default([]),
  fund: slug.optional(),
  assets: z.array(z.string()).default([]),
  milestones: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(MILESTONE_KINDS).default('MILESTONE'),
        due: months,
        done: months.optional(),
        by: slug.optional(),
      }),
    )
    .default([]),
  measures: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.string(),
      definition: z.string().optional(),
      baseline: z.number(),
      target: z.number(),
      targetMonths: months,
      values: z.array(z.tuple([months, z.number(), z.enum(FIGURE_QUALIFIERS)])),
    }),
  ),
  risks: z.array(
    z.strictObject({
      description: z.string(),
      likelihood: z.number(),
      impact: z.number(),
      mitigation: z.string(),
      raised: months,
      closed: months.optional(),
      by: slug.optional(),
    }),
  ),
  evaluations: z.array(z.lazy(() => lesson)).default([]),
});
const lesson = z.strictObject({ title: z.string(), months, by: slug, worked: z.string(), didNotWork: z.string(), learned: z.string() });

/** What became of initiatives, what was learned, and checks on partners. */
export const work = z.strictObject({
  initiatives: z.record(slug, initiative),
  evaluations: z.array(lesson.extend({ programme: slug })),
  dueDiligence: z.array(
    z.strictObject({
      of: slug,
      for: slug.optional(),
      checked: z.string(),
      by: z.string(),
      months,
      result: z.enum(DUE_DILIGENCE_RESULTS),
      findings: z.string(),
      renew: months.optional(),
    }),
  ),
});
export type InitiativeWork = z.infer<typeof initiative>;
export type Lesson = z.infer<typeof lesson>;

const scores = z.array(z.number());
export const assessments = z.strictObject({
  scale: z.strictObject({
    name: z.string(),
    summary: z.string(),
    lowest: z.number(),
    highest: z.number(),
    dimensions: z.array(z.strictObject({ key: slug, name: z.string(), lowEnd: z.string(), highEnd: z.string() })),
  }),
  assessments: z.array(z.strictObject({ of: slug, by: z.string(), months: z.tuple([months, months]), scores: z.tuple([scores, scores]) })),
});

const castings = ['parishes', 'voluntary', 'businesses', 'education', 'funders', 'health', 'districts'] as const;
const capacity = z.strictObject({
  title: z.string(),
  kind: z.enum(CAPACITY_KINDS),
  from: z.enum(castings),
  theme: slug,
  count: z.number(),
  description: z.string(),
});
export const offers = z.strictObject({ offers: z.array(capacity), needs: z.array(capacity) });
export type Capacity = z.infer<typeof capacity>;
export type Casting = Capacity['from'];

const post = z.strictObject({
  title: z.string(),
  kind: z.enum(ROLE_KINDS),
  organisation: slug,
  areas: z.array(slug).default([]),
  yearsAgo: z.number(),
  endedYearsAgo: z.number().optional(),
});
export const people = z.strictObject({
  people: z.array(z.strictObject({ slug, name: z.string().optional(), posts: z.array(post) })),
  connectors: z.record(slug, z.array(z.strictObject({ person: slug, from: months, to: months.optional() }))),
  contacts: z.array(z.strictObject({ title: z.string(), kind: z.enum(ROLE_KINDS), from: z.enum(castings), count: z.number() })),
  givenNames: z.array(z.string()),
  familyNames: z.array(z.string()),
});
