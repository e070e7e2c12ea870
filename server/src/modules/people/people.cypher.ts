import { z } from 'zod';
import { fieldsSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

export const personRow = nodeRow('Person', {
  name: z.string(),
  isNamed: z.boolean(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  preferredContact: z.string().nullable(),
  contactNote: z.string().nullable(),
});
export type PersonRow = z.infer<typeof personRow.schema>;

export const contactRow = nodeRow('PersonalContact', {
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
});
export type ContactRow = z.infer<typeof contactRow.schema>;

export const roleRow = nodeRow('Role', {
  title: z.string(),
  kind: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type RoleRow = z.infer<typeof roleRow.schema>;

const keyedRole = z.object({ key: z.string(), value: roleRow.schema });

export const peopleById = defineQuery(
  'people-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) WHERE p:Person AND ${visible('p')} RETURN ${personRow.of('p')} AS person`,
  z.object({ person: personRow.schema }),
);

export const contactsById = defineQuery(
  'personal-contacts-by-id',
  cypher`UNWIND $ids AS id MATCH (c:Entity {id: id}) WHERE c:PersonalContact AND ${visible('c')} AND ${wholeVisible('c')} AND ${fieldsSeen('personalContact', 'c')}
RETURN ${contactRow.of('c')} AS contact`,
  z.object({ contact: contactRow.schema }),
);

/** What the reader's own councils hold of how to reach people in private: whoever else may see it, it is not theirs to use. */
export const contactsOfPeople = defineQuery(
  'personal-contacts-of-people',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:ABOUT]-(c:PersonalContact) WHERE ${visible('c')} AND ${fieldsSeen('personalContact', 'c')} AND c.ownerId IN $councils
RETURN key, ${contactRow.of('c')} AS value ORDER BY c.id`,
  z.object({ key: z.string(), value: contactRow.schema }),
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

/** All posts a person ever held, the latest first. */
export const everyRoleOfPeople = defineQuery(
  'roles-of-people-ever',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:HELD_BY]-(r:Role) WHERE ${visible('r')} AND ${wholeVisible('r')}
RETURN key, ${roleRow.of('r')} AS value ORDER BY coalesce(toString(r.validFrom), '') DESC, r.title, r.id`,
  keyedRole,
);

export const holdersOfRoles = defineQuery(
  'people-holding-roles',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HELD_BY]->(p:Person) WHERE ${visible('p')}
RETURN key, ${personRow.of('p')} AS value ORDER BY p.sortName, p.id`,
  z.object({ key: z.string(), value: personRow.schema }),
);

/** The posts of one person, for the rule that one is not held twice at once. */
export const postsHeldBy = defineQuery(
  'roles-held-by-person',
  cypher`MATCH (:Entity {id: $person})<-[:HELD_BY]-(r:Role) WHERE ${visible('r')}
RETURN r.id AS id, toLower(r.title) AS title, [(r)-[:IN_ORGANISATION]->(o) | o.id] AS organisations, r.validFrom AS validFrom, r.validTo AS validTo`,
  z.object({
    id: z.string(),
    title: z.string(),
    organisations: z.array(z.string()),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface PersonConditions {
  readonly text: boolean;
  readonly organisation: boolean;
  readonly area: boolean;
  readonly roles: boolean;
  readonly isNamed: boolean;
}

export const personKeyset = new Keyset('ASC', { expression: 'p.sortName', type: 'string' }, { expression: 'p.id', type: 'string' });

export function peoplePage(conditions: PersonConditions, goesOn: boolean) {
  return defineQuery(
    'people-page',
    cypher`${matching(conditions, personKeyset.scan('p', 'Person', goesOn), ...(goesOn ? [personKeyset.isAfter] : []))}
WITH p ORDER BY ${personKeyset.order} LIMIT $limit
RETURN ${personRow.of('p')} AS node, ${personKeyset.values} AS cursor`,
    pageRow(personRow.schema),
  );
}

export function peopleCount(conditions: PersonConditions) {
  return defineQuery('people-count', cypher`${matching(conditions, cypher`MATCH (p:Person)`)} RETURN count(*) AS count`, countRow);
}

function matching(has: PersonConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const start = has.text
    ? cypher`CALL db.index.fulltext.queryNodes('search_names', $text) YIELD node AS p WITH p WHERE p:Person WITH p`
    : has.organisation
      ? cypher`MATCH (:Entity {id: $organisation})<-[:IN_ORGANISATION]-(:Role)-[:HELD_BY]->(p:Person) WITH DISTINCT p`
      : all;
  const conditions: (Unguarded | Guarded)[] = [];
  if (has.isNamed) conditions.push(cypher`p.isNamed = $isNamed`);
  if (has.organisation || has.area || has.roles) conditions.push(holdsPost(has));
  return cypher`${start} WHERE ${allOf(visible('p'), ...conditions, ...more)}`;
}

/** One post on the day that meets all that the filter says of posts. */
function holdsPost(has: PersonConditions): Guarded {
  const conditions: (Unguarded | Guarded)[] = [wholeVisible('r'), validOn('r')];
  if (has.organisation) conditions.push(cypher`EXISTS { (r)-[:IN_ORGANISATION]->(:Entity {id: $organisation}) }`);
  if (has.area) conditions.push(cypher`EXISTS { (r)-[:FOR_AREA]->(served:Entity {id: $area}) WHERE ${visible('served')} }`);
  if (has.roles) conditions.push(cypher`r.kind IN $roles`);
  return cypher`EXISTS { (p)<-[:HELD_BY]-(r:Role) WHERE ${allOf(visible('r'), ...conditions)} }`;
}
