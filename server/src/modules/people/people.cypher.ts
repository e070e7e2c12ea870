import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';

export const personRow = nodeRow('Person', { name: z.string(), isNamed: z.boolean() });
export type PersonRow = z.infer<typeof personRow.schema>;

export const roleRow = nodeRow('Role', { title: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() });
export type RoleRow = z.infer<typeof roleRow.schema>;

const keyedRole = z.object({ key: z.string(), value: roleRow.schema });

export const peopleById = defineQuery(
  'people-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) WHERE p:Person AND ${visible('p')} RETURN ${personRow.of('p')} AS person`,
  z.object({ person: personRow.schema }),
);

export const rolesById = defineQuery(
  'roles-by-id',
  cypher`UNWIND $ids AS id MATCH (r:Entity {id: id}) WHERE r:Role AND ${visible('r')} AND ${wholeVisible('r')} RETURN ${roleRow.of('r')} AS role`,
  z.object({ role: roleRow.schema }),
);

export const rolesInOrganisations = defineQuery(
  'roles-in-organisations',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:IN_ORGANISATION]-(r:Role) WHERE ${visible('r')} AND ${wholeVisible('r')} AND ${validOn('r')}
RETURN key, ${roleRow.of('r')} AS value ORDER BY r.title, r.id`,
  keyedRole,
);

export const rolesOfPeople = defineQuery(
  'roles-of-people',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:HELD_BY]-(r:Role) WHERE ${visible('r')} AND ${wholeVisible('r')} AND ${validOn('r')}
RETURN key, ${roleRow.of('r')} AS value ORDER BY r.title, r.id`,
  keyedRole,
);

export const holdersOfRoles = defineQuery(
  'people-holding-roles',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HELD_BY]->(p:Person) WHERE ${visible('p')}
RETURN key, ${personRow.of('p')} AS value ORDER BY p.sortName, p.id`,
  z.object({ key: z.string(), value: personRow.schema }),
);
