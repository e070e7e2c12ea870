import { isEdtf, isIsoDate } from '@atlas/shared/time';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STAGES,
  AREA_HIERARCHIES,
  AREA_LEVELS,
  CAPACITY_KINDS,
  FIGURE_QUALIFIERS,
  INITIATIVE_STAGES,
  MILESTONE_KINDS,
  ORGANISATION_KINDS,
  PARTICIPANT_CAPACITIES,
  PARTY_ROLES,
  ROLE_KINDS,
  SECTORS,
  SUCCESSION_KINDS,
  TIE_KINDS,
} from '@atlas/shared/vocabulary';
import { z } from 'zod';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/, 'a key of lower-case letters, digits and hyphens');
const day = z.string().refine(isIsoDate, 'a day as YYYY-MM-DD');
const edtf = z.string().refine(isEdtf, 'a date as EDTF');
/** A key of these files, or a register number such as GB-LAE:CON. */
const body = z.string().regex(/^([a-z0-9-]+|[A-Z-]+:[A-Z0-9]+)$/, 'a key, or scheme:number');
/** A key of these files, or a GSS code. */
const place = z.string().regex(/^([a-z0-9-]+|E\d{8})$/, 'a key, or a GSS code');
const keyed = <T extends z.ZodType>(entry: T) => z.record(key, entry).default({});
const refs = <T extends z.ZodType<string>>(ref: T) => z.array(ref).default([]);

/** Words of the document; with who said them within it, by post or body, where that is not its author. */
const passage = z.union([
  text.transform((quote): { quote: string; saidBy?: string } => ({ quote })),
  z.strictObject({ words: text, saidBy: text }).transform(({ words, saidBy }) => ({ quote: words, saidBy })),
]);
/** Locator → words of the document there. */
const evidence = z
  .record(z.string(), z.union([passage.transform((one) => [one]), z.array(passage).min(1)]))
  .refine((passages) => Object.keys(passages).length > 0, 'at least one passage');
export type Passages = z.infer<typeof evidence>;

/** Days between which a fact holds. */
const dated = { since: day.optional(), until: day.optional() };

const note = z.strictObject({ heading: text, text, evidence });
const figure = z.strictObject({
  label: text,
  value: z.number(),
  qualifier: z.enum(FIGURE_QUALIFIERS),
  unit: text,
  on: edtf.optional(),
  evidence,
});
const evaluation = z.strictObject({
  title: text,
  on: edtf.optional(),
  worked: text.optional(),
  didNotWork: text.optional(),
  learned: text.optional(),
  evidence,
});
export type Evaluations = { evaluations: z.infer<typeof evaluation>[] };
const measure = z.strictObject({
  name: text,
  definition: text.optional(),
  unit: text,
  values: z
    .array(z.strictObject({ on: edtf, value: z.number(), qualifier: z.enum(FIGURE_QUALIFIERS), note: text.optional(), evidence }))
    .min(1),
});
const milestone = z.strictObject({
  name: text,
  kind: z.enum(MILESTONE_KINDS).default('MILESTONE'),
  due: edtf.optional(),
  doneOn: day.optional(),
  note: text.optional(),
  by: body.optional(),
  evidence,
});
const stage = z.strictObject({ stage: z.enum(INITIATIVE_STAGES), on: day, note: text.optional() });
const statements = { notes: z.array(note).default([]), figures: z.array(figure).default([]) };
export type Statements = { notes: z.infer<typeof note>[]; figures: z.infer<typeof figure>[] };

const area = z.strictObject({
  name: text,
  level: z.enum(AREA_LEVELS),
  within: z.array(place).min(1),
  hierarchy: z.enum(AREA_HIERARCHIES).default('ADMINISTRATIVE'),
  evidence,
});
const organisation = z.strictObject({
  name: text,
  isNamed: z.boolean().default(true),
  alsoKnownAs: z.array(text).default([]),
  kind: z.enum(ORGANISATION_KINDS),
  sector: z.enum(SECTORS).optional(),
  description: text.optional(),
  website: z.url().optional(),
  closed: day.optional(),
  partOf: refs(body),
  basedIn: refs(place),
  succeededBy: z.strictObject({ organisation: body, on: day, kind: z.enum(SUCCESSION_KINDS) }).optional(),
  /** "none" for a body that is not of the document owner's keeping. */
  owner: z.literal('none').optional(),
  evidence,
  ...statements,
});
const role = z.strictObject({ title: text, kind: z.enum(ROLE_KINDS).optional(), in: body, areas: refs(place), ...dated });
const person = z.strictObject({ post: text, roles: z.array(role).min(1), evidence });
const theme = z.strictObject({ name: text, description: text.optional(), partOf: key.optional(), evidence });
const framework = z.strictObject({ name: text, ownedBy: body, evidence, themes: z.record(key, theme) });

/** Those a document names only together. */
const group = z.strictObject({
  text,
  number: z.int().optional(),
  qualifier: z.enum(FIGURE_QUALIFIERS).optional(),
  capacity: z.enum(PARTICIPANT_CAPACITIES),
  evidence,
});
export type Group = z.infer<typeof group>;

const work = {
  name: text,
  summary: text.optional(),
  starts: edtf.optional(),
  ends: edtf.optional(),
  lead: refs(body),
  partners: refs(body),
  backers: refs(body),
  overseers: refs(body),
  areas: refs(place),
  themes: refs(key),
  ledTo: refs(key),
  groups: z.array(group).default([]),
  milestones: keyed(milestone),
  evidence,
  evaluations: z.array(evaluation).default([]),
  ...statements,
};
const programme = z.strictObject(work);
const initiative = z.strictObject({
  ...work,
  kind: z.enum(['PILOT', 'PATHFINDER', 'PROJECT', 'SCHEME', 'GROUP', 'NETWORK', 'OTHER']),
  scale: z.enum(['TACTICAL', 'STRATEGIC']).optional(),
  programme: key.optional(),
  assets: refs(key),
  measures: keyed(measure),
  stages: z.array(stage).default([]),
});
/** Dimensions of a scale, each with its two described ends. */
const maturityScale = z.strictObject({
  name: text,
  summary: text.optional(),
  ownedBy: body,
  lowest: z.int().default(1),
  highest: z.int().default(5),
  evidence,
  dimensions: z.record(key, z.strictObject({ name: text, low: text, high: text, evidence })),
});
const asset = z.strictObject({
  name: text,
  isNamed: z.boolean().default(true),
  kind: z.enum(['BUILDING', 'OPEN_SPACE', 'CAR_PARK', 'TOILETS', 'LIBRARY', 'HALL', 'LEISURE', 'OTHER']),
  ownedBy: refs(body),
  areas: refs(place),
  evidence,
});
const fund = z.strictObject({ name: text, summary: text.optional(), ownedBy: refs(body), evidence });
const decision = z.strictObject({
  madeBy: body,
  meetingOn: day,
  isKeyDecision: z.boolean(),
  recommendation: text.optional(),
  implications: text.optional(),
  areas: refs(place),
  /** What it is about. */
  programmes: refs(key),
  initiatives: refs(key),
  evidence,
});
const agreement = z.strictObject({
  title: text,
  kind: z.enum(AGREEMENT_KINDS),
  summary: text.optional(),
  parties: z.array(z.strictObject({ role: z.enum(PARTY_ROLES), body })).min(2),
  areas: refs(place),
  themes: refs(key),
  assets: refs(key),
  initiative: key.optional(),
  stages: z.array(z.strictObject({ stage: z.enum(AGREEMENT_STAGES), on: day, note: text.optional() })).min(1),
  evidence,
});
const engagement = z.strictObject({
  title: text,
  kind: z.enum(['MEETING', 'WORKSHOP', 'INTERVIEW', 'CONFERENCE', 'SURVEY', 'VISIT', 'EVENT']),
  on: edtf.optional(),
  attendance: z.int().optional(),
  summary: text.optional(),
  hosts: refs(body),
  attendees: refs(body),
  /** People by key of `people`, and whom they came for. */
  people: z.array(z.strictObject({ person: key, for: body.optional() })).default([]),
  groups: z.array(group).default([]),
  areas: refs(place),
  programme: key.optional(),
  evidence,
  figures: z.array(figure).default([]),
});
const provision = z.strictObject({
  by: body,
  title: text,
  themes: z.array(key).min(1),
  areas: z.array(place).min(1),
  ...dated,
  evidence,
});
/** What a body can give, or is looking for. */
const capacity = z.strictObject({
  by: body,
  title: text,
  kind: z.enum(CAPACITY_KINDS),
  description: text.optional(),
  themes: refs(key),
  areas: refs(place),
  ...dated,
  evidence,
});
export type Capacity = z.infer<typeof capacity>;
const tie = z.strictObject({
  kind: z.enum(TIE_KINDS),
  from: body,
  to: body,
  strength: z.union([z.literal(2), z.literal(3)]),
  note: text.optional(),
  ...dated,
  evidence,
});

/** One data file: a document and what it states. ../data/documents/README.md says how to read one. */
export const documentFile = z.strictObject({
  document: z.strictObject({
    slug: z.string().regex(/^\d{3}_[0-9a-f]+$/, 'the document’s file name without .txt'),
    title: text,
    publisher: text.optional(),
    publishedOn: edtf.optional(),
    asOf: day.optional(),
    owner: body.optional(),
    speaker: body.optional(),
    attribution: text,
  }),
  areas: keyed(area),
  organisations: keyed(organisation),
  /** Statements about bodies whose records come from a register. */
  registered: z.record(body, z.strictObject(statements)).default({}),
  people: keyed(person),
  posts: keyed(role.extend({ evidence })),
  frameworks: keyed(framework),
  programmes: keyed(programme),
  initiatives: keyed(initiative),
  maturityScales: keyed(maturityScale),
  assets: keyed(asset),
  funds: keyed(fund),
  decisions: keyed(decision),
  agreements: keyed(agreement),
  engagements: keyed(engagement),
  provisions: z.array(provision).default([]),
  ties: z.array(tie).default([]),
  offers: z.array(capacity).default([]),
  needs: z.array(capacity).default([]),
});
export type DocumentFile = z.infer<typeof documentFile>;
