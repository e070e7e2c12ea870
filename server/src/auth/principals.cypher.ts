import { ROLES } from '@atlas/shared/permissions';
import { z } from 'zod';
import { cypher, defineSystemQuery, type Unguarded, validOn } from '../neo4j/query.ts';

const why = 'principals say who a reader is, so they come before any reader';
const ids = z.array(z.string());

/** A grant that is live on the day asked. */
const liveGrant = z.object({
  role: z.enum(ROLES),
  organisationId: z.string(),
  areaIds: ids,
  themeIds: ids,
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

/** A principal as the store keeps them: who they are, what the sign-in provider's claim says of them, and their live grants. */
export const principalRow = z.object({
  id: z.string(),
  name: z.string(),
  roles: ids,
  councilIds: ids,
  organisationIds: ids,
  areaIds: ids,
  themeIds: ids,
  grants: z.array(liveGrant),
  /** What was said of their places and themes here; null where nothing was, and those kept with the principal count. */
  portfolio: z.object({ areaIds: ids, themeIds: ids }).nullable(),
});
export type PrincipalRow = z.infer<typeof principalRow>;

/** The places and themes of the portfolio in `variable`, by id. */
export const portfolioAs = (variable: string): Unguarded =>
  cypher`{areaIds: [(${variable})-[:IN_AREA]->(a:Area) | a.id], themeIds: [(${variable})-[:ON_THEME]->(t:Theme) | t.id]}`;

/** Projects the principal in `variable` into a `principalRow`, with the grants that are live on `$asAt`. */
export function principalAs(variable: string): Unguarded {
  const own = ['roles', 'councilIds', 'organisationIds', 'areaIds', 'themeIds'];
  return cypher`${variable} {.id, .name, ${own.map((name) => `${name}: coalesce(${variable}.${name}, [])`).join(', ')},
  portfolio: head(COLLECT { MATCH (${variable})<-[:PORTFOLIO_OF]-(f:Portfolio) RETURN ${portfolioAs('f')} ORDER BY f.recordedAt DESC, f.id DESC LIMIT 1 }),
  grants: [(${variable})<-[:GIVEN_TO]-(g:Grant)-[:FOR]->(body:Organisation) WHERE ${validOn('g')} | g {.role, .validFrom, .validTo, organisationId: body.id,
    areaIds: [(g)-[:IN_AREA]->(a:Area) | a.id], themeIds: [(g)-[:ON_THEME]->(t:Theme) | t.id]}]}`;
}

export const principalById = defineSystemQuery(
  'principal-by-id',
  why,
  cypher`MATCH (p:Principal {id: $id}) RETURN ${principalAs('p')} AS principal`,
  z.object({ principal: principalRow }),
);

/** Makes a principal where there is none: one who is there already stays as they are. */
export const ensurePrincipal = defineSystemQuery(
  'principal-ensure',
  why,
  cypher`MERGE (p:Principal {id: $id})
ON CREATE SET p += $properties
SET p:Entity, p += $access
RETURN p.id AS id`,
  z.object({ id: z.string() }),
);

/** People whose id or address this is. */
export const peopleNamed = defineSystemQuery(
  'principals-named',
  'whoever operates the Atlas names a person at the command line',
  cypher`MATCH (p:Principal) WHERE p.id = $name OR toLower(p.email) = toLower($name) RETURN p.id AS id, p.name AS name LIMIT 5`,
  z.object({ id: z.string(), name: z.string() }),
);
