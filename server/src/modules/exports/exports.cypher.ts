import { z } from 'zod';
import { fieldIfSeen } from '../../auth/visibility-of-fields.ts';
import { isStale, openOn, stateOn } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';
import { hasBegun, stageOnDay } from '../agreements/agreements.cypher.ts';

const text = z.string().nullable();
const texts = z.array(z.string());

export const exportOrganisations = defineQuery(
  'export-organisations',
  cypher`MATCH (o:Organisation) WHERE ${visible('o')} AND ${openOn('o')}
    OPTIONAL MATCH (owner:Entity {id: o.ownerId}) WHERE ${visible('owner')}
    RETURN o {.id, .name, .isNamed, .alsoKnownAs, .kind, .sector, .website, .openedOn, .closedOn, .visibility, .isIllustrative} AS organisation,
      owner.id AS ownerId, owner.name AS ownerName,
      [(o)-[:IDENTIFIED_BY]->(i) | i.scheme + ' ' + i.value] AS identifiers,
      COLLECT { MATCH (o)-[b:BASED_IN]->(a:Area) WHERE ${visible('a')} AND ${validOn('b')} AND ${openOn('a')} RETURN a {.id, .name, .gssCode} ORDER BY a.sortName, a.id } AS basedIn
    ORDER BY o.sortName, o.id`,
  z.object({
    organisation: z.object({
      id: z.string(),
      name: z.string(),
      isNamed: z.boolean(),
      alsoKnownAs: texts.nullable(),
      kind: z.string(),
      sector: z.string(),
      website: text,
      openedOn: text,
      closedOn: text,
      visibility: z.string(),
      isIllustrative: z.boolean(),
    }),
    ownerId: text,
    ownerName: text,
    identifiers: texts,
    basedIn: z.array(z.object({ id: z.string(), name: z.string(), gssCode: text })),
  }),
);

export const exportProvisions = defineQuery(
  'export-provisions',
  cypher`MATCH (p:Provision)-[:PROVIDED_BY]->(o:Organisation)
    WHERE ${visible('p')} AND ${visible('o')} AND ${validOn('p')}
    OPTIONAL MATCH (p)-[:ON_THEME]->(t:Theme)-[:IN_FRAMEWORK]->(f:Framework) WHERE ${visible('t')} AND ${visible('f')}
    OPTIONAL MATCH (p)-[:IN_AREA]->(a:Area) WHERE ${visible('a')}
    WITH p, o, t, f, a, ${stateOn('p', 'status')} AS status
    RETURN p {.id, .title, .validFrom, .validTo, .lastVerifiedOn, .verifyBy, .visibility, .isIllustrative} AS provision, status, ${isStale('p')} AS isStale,
      o {.id, .name} AS organisation, t {.id, .name} AS theme, f.name AS framework, a {.id, .name, .gssCode} AS area
    ORDER BY o.sortName, p.id, t.position, t.id, a.sortName, a.id`,
  z.object({
    provision: z.object({
      id: z.string(),
      title: text,
      validFrom: text,
      validTo: text,
      lastVerifiedOn: text,
      verifyBy: text,
      visibility: z.string(),
      isIllustrative: z.boolean(),
    }),
    status: z.string(),
    isStale: z.boolean(),
    organisation: z.object({ id: z.string(), name: z.string() }),
    theme: z.object({ id: z.string(), name: z.string() }).nullable(),
    framework: text,
    area: z.object({ id: z.string(), name: z.string(), gssCode: text }).nullable(),
  }),
);

export const exportTies = defineQuery(
  'export-ties',
  cypher`MATCH (a:Organisation)<-[:FROM]-(t:Tie)-[:TO]->(b:Organisation)
    WHERE ${visible('t')} AND ${visible('a')} AND ${visible('b')} AND ${validOn('t')}
    OPTIONAL MATCH (t)-[:ASSERTED_BY]->(asserter:Organisation) WHERE ${visible('asserter')}
    OPTIONAL MATCH (t)-[:CONFIRMED_BY]->(confirmer:Organisation) WHERE ${visible('confirmer')}
    WITH a, b, t, asserter, confirmer, ${stateOn('t', 'status')} AS status, ${stateOn('t', 'strength')} AS strength
    RETURN t {.id, .kind, .validFrom, .validTo, .lastVerifiedOn, .verifyBy, note: ${fieldIfSeen('tieNote', 't', 'note')}, .visibility, .isIllustrative} AS tie, status, strength, ${isStale('t')} AS isStale,
      a {.id, .name} AS from, b {.id, .name} AS to, asserter.name AS assertedBy, confirmer.name AS confirmedBy
    ORDER BY a.sortName, b.sortName, t.id`,
  z.object({
    tie: z.object({
      id: z.string(),
      kind: z.string(),
      validFrom: text,
      validTo: text,
      lastVerifiedOn: text,
      verifyBy: text,
      note: text,
      visibility: z.string(),
      isIllustrative: z.boolean(),
    }),
    status: z.string(),
    strength: z.number(),
    isStale: z.boolean(),
    from: z.object({ id: z.string(), name: z.string() }),
    to: z.object({ id: z.string(), name: z.string() }),
    assertedBy: text,
    confirmedBy: text,
  }),
);

export const exportAgreements = defineQuery(
  'export-agreements',
  cypher`MATCH (g:Agreement) WHERE ${visible('g')} AND ${hasBegun}
    OPTIONAL MATCH (g)-[party:HAS_PARTY]->(o:Organisation) WHERE ${visible('o')}
    RETURN g {.id, .title, .kind, .reference, .startsOn, .validTo, valuePence: ${fieldIfSeen('agreementAmounts', 'g', 'valuePence')}, .visibility, .isIllustrative} AS agreement,
      ${stageOnDay} AS stage, o {.id, .name} AS party, party.role AS role,
      COLLECT { MATCH (g)-[:IN_AREA]->(a:Area) WHERE ${visible('a')} RETURN a {.id, .name, .gssCode} ORDER BY a.sortName, a.id } AS areas
    ORDER BY g.sortName, g.id, role, o.sortName, o.id`,
  z.object({
    agreement: z.object({
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      reference: text,
      startsOn: text,
      validTo: text,
      valuePence: z.number().nullable(),
      visibility: z.string(),
      isIllustrative: z.boolean(),
    }),
    stage: text,
    party: z.object({ id: z.string(), name: z.string() }).nullable(),
    role: text,
    areas: z.array(z.object({ id: z.string(), name: z.string(), gssCode: text })),
  }),
);

export const exportAreas = defineQuery(
  'export-areas',
  cypher`MATCH (a:Area) WHERE ${visible('a')} AND ${openOn('a')}
    RETURN a {.id, .name, .level, .gssCode, .openedOn, .closedOn, .isIllustrative} AS area,
      COLLECT { MATCH (a)-[w:WITHIN]->(wider:Area) WHERE ${visible('wider')} AND ${validOn('w')} AND ${openOn('wider')}
        RETURN wider {.id, .name, .gssCode, hierarchy: w.hierarchy} ORDER BY w.hierarchy, wider.sortName, wider.id } AS within,
      COLLECT { MATCH (o:Organisation)-[g:GOVERNS]->(a) WHERE ${visible('o')} AND ${validOn('g')} AND ${openOn('o')}
        RETURN o {.id, .name} ORDER BY o.sortName, o.id } AS governedBy
    ORDER BY a.sortName, a.id`,
  z.object({
    area: z.object({
      id: z.string(),
      name: z.string(),
      level: z.string(),
      gssCode: text,
      openedOn: text,
      closedOn: text,
      isIllustrative: z.boolean(),
    }),
    within: z.array(z.object({ id: z.string(), name: z.string(), gssCode: text, hierarchy: z.string() })),
    governedBy: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
);
