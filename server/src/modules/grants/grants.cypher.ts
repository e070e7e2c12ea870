import { z } from 'zod';
import { portfolioAs } from '../../auth/principals.cypher.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, defineSystemQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

const stored = nodeRow('Grant', {
  role: z.string(),
  note: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
const grantRow = stored.schema.extend({ principal: z.string(), organisation: z.string() });
export type GrantRow = z.infer<typeof grantRow>;
const row = stored.of('g', { principal: cypher`p.id`, organisation: cypher`o.id` });
const found = cypher`MATCH (p:Principal)<-[:GIVEN_TO]-(g)-[:FOR]->(o:Organisation)`;

export const grantsById = defineQuery(
  'grants-by-id',
  cypher`UNWIND $ids AS id MATCH (g:Entity {id: id}) WHERE g:Grant AND ${visible('g')} ${found} RETURN ${row} AS grant`,
  z.object({ grant: grantRow }),
);

const principalRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  worksOn: z.object({ areaIds: z.array(z.string()), themeIds: z.array(z.string()) }),
});
export type PrincipalRow = z.infer<typeof principalRow>;
const principal = cypher`p {.id, .name, .email,
  worksOn: coalesce(head(COLLECT { MATCH (p)<-[:PORTFOLIO_OF]-(f:Portfolio) WHERE ${visible('f')} RETURN ${portfolioAs('f')} ORDER BY f.recordedAt DESC, f.id DESC LIMIT 1 }),
    {areaIds: coalesce(p.areaIds, []), themeIds: coalesce(p.themeIds, [])})}`;

export const principalsById = defineQuery(
  'principals-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Principal {id: id}) WHERE ${visible('p')} RETURN ${principal} AS principal`,
  z.object({ principal: principalRow }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface GrantConditions {
  readonly principal: boolean;
  readonly organisation: boolean;
  readonly roles: boolean;
  readonly isLive: boolean;
}

/** The latest first. */
export const grantKeyset = new Keyset('DESC', { expression: 'g.validFrom', type: 'date' }, { expression: 'g.id', type: 'string' });

export function grantsPage(conditions: GrantConditions, goesOn: boolean) {
  return defineQuery(
    'grants-page',
    cypher`${matching(conditions, ...(goesOn ? [grantKeyset.isAfter] : []))}
WITH g, p, o ORDER BY ${grantKeyset.order} LIMIT $limit
RETURN ${row} AS node, ${grantKeyset.values} AS cursor`,
    pageRow(grantRow),
  );
}

export function grantsCount(conditions: GrantConditions) {
  return defineQuery('grants-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

function matching(has: GrantConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.principal
    ? cypher`MATCH (p:Principal {id: $principal})<-[:GIVEN_TO]-(g:Grant)-[:FOR]->(o:Organisation)`
    : has.organisation
      ? cypher`MATCH (o:Entity {id: $organisation})<-[:FOR]-(g:Grant)-[:GIVEN_TO]->(p:Principal)`
      : cypher`MATCH (g:Grant) ${found}`;
  const conditions: Unguarded[] = [];
  if (has.organisation) conditions.push(cypher`o.id = $organisation`);
  if (has.roles) conditions.push(cypher`g.role IN $roles`);
  if (has.isLive) conditions.push(cypher`(${validOn('g')}) = $isLive`);
  return cypher`${start} WHERE ${allOf(visible('g'), ...conditions, ...more)}`;
}

export const principalKeyset = new Keyset('ASC', { expression: 'p.name', type: 'string' }, { expression: 'p.id', type: 'string' });

export function principalsPage(hasText: boolean, goesOn: boolean) {
  return defineQuery(
    'principals-page',
    cypher`${people(hasText, ...(goesOn ? [principalKeyset.isAfter] : []))}
WITH p ORDER BY ${principalKeyset.order} LIMIT $limit
RETURN ${principal} AS node, ${principalKeyset.values} AS cursor`,
    pageRow(principalRow),
  );
}

export function principalsCount(hasText: boolean) {
  return defineQuery('principals-count', cypher`${people(hasText)} RETURN count(*) AS count`, countRow);
}

function people(hasText: boolean, ...more: readonly Unguarded[]): Guarded {
  const named = cypher`(toLower(p.name) CONTAINS $text OR toLower(coalesce(p.email, '')) CONTAINS $text)`;
  return cypher`MATCH (p:Principal) WHERE ${allOf(visible('p'), cypher`p.kind = 'PERSON'`, ...(hasText ? [named] : []), ...more)}`;
}

/** The grants that may stand in the way of another: of the same person, role and organisation, those this reader may see first. */
export const likeGrants = defineQuery(
  'grants-like',
  cypher`MATCH (:Principal {id: $principal})<-[:GIVEN_TO]-(g:Grant {role: $role})-[:FOR]->(:Entity {id: $organisation})
WITH g, CASE WHEN ${visible('g')} THEN true ELSE false END AS isSeen
RETURN g.id AS id, isSeen, g.validFrom AS validFrom, g.validTo AS validTo ORDER BY isSeen DESC, g.id`,
  z.object({ id: z.string(), isSeen: z.boolean(), validFrom: z.string(), validTo: z.string().nullable() }),
);

/** Whether a body keeps records of its own here, so that nobody speaks for it but by leave of those who do. */
export const keepsRecords = defineSystemQuery(
  'grants-keeps-records',
  'a rule that must hold whoever asks: it says nothing but yes or no',
  cypher`MATCH (o:Entity {id: $organisation})
RETURN EXISTS { (o)<-[:FOR]-(g:Grant) WHERE g.role <> 'PARTNER' } OR EXISTS { MATCH (p:Principal) WHERE o.id IN p.councilIds } AS keeps,
  o.kind AS kind, o.ownerId AS ownerId`,
  z.object({ keeps: z.boolean(), kind: z.string(), ownerId: z.string().nullable() }),
);

/** Holds all grants of administrators, and counts those beside `$id` that go on after `$on`, or never end by a claim. */
export const otherAdministrators = defineSystemQuery(
  'grants-other-administrators',
  'the Atlas must not be left without anybody who runs it, whoever may see them',
  cypher`CALL () { MATCH (g:Grant {role: 'ADMIN'}) WITH g ORDER BY g.id SET g.lock = true REMOVE g.lock RETURN collect(g) AS all }
RETURN size([g IN all WHERE g.id <> $id AND g.validFrom <= $on AND coalesce(g.validTo > $on, true)])
  + COUNT { MATCH (p:Principal) WHERE 'ADMIN' IN p.roles } AS count`,
  countRow,
);
