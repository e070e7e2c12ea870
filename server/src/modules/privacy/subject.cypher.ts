import { z } from 'zod';
import { fieldsSeen } from '../../auth/visibility-of-fields.ts';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, defineSystemQuery, visible } from '../../neo4j/query.ts';
import { shown } from '../changes/changes.cypher.ts';
import { personalReadFields, personalReadRow } from './read-log.cypher.ts';

const values = z.record(z.string(), z.unknown());
/** How a record is called for whoever reads of it. */
const named = (variable: string) => `coalesce(${variable}.name, ${variable}.title, ${variable}.id)`;

/** The person of an extract: whose they are, and all that their own record says. */
export const subjectById = defineQuery(
  'subject-by-id',
  cypher`MATCH (p:Entity {id: $id}) WHERE p:Person AND ${visible('p')}
RETURN p.ownerId AS ownerId, p {.id, .name, .isNamed, .email, .phone, .address, .preferredContact, .contactNote, .recordedAt} AS person`,
  z.object({ ownerId: z.string().nullable(), person: values }),
);

/** Everything else that leads to the person, as far as this reader may see it. */
export const recordsAboutSubject = defineQuery(
  'subject-records',
  cypher`MATCH (p:Entity {id: $id})
CALL (p) {
  MATCH (p)<-[:ABOUT]-(n:PersonalContact) WHERE ${visible('n')} AND ${fieldsSeen('personalContact', 'n')}
  RETURN n, 'PersonalContact' AS label, n {.email, .phone, .address, .note} AS says
  UNION
  MATCH (p)<-[:HELD_BY]-(n:Role) WHERE ${visible('n')} AND ${wholeVisible('n')}
  RETURN n, 'Role' AS label, n {.title, .kind, .validFrom, .validTo, organisation: head([(n)-[:IN_ORGANISATION]->(o) | o.name])} AS says
  UNION
  MATCH (p)<-[:HELD_BY]-(n:Stewardship) WHERE ${visible('n')} AND ${wholeVisible('n')}
  RETURN n, 'Stewardship' AS label, n {.validFrom, .validTo, organisation: head([(n)-[:ABOUT]->(o) | o.name])} AS says
  UNION
  MATCH (p)<-[:ATTENDED_AS]-(:Attendance)<-[:HAS_ATTENDANCE]-(n:Engagement) WHERE ${visible('n')}
  RETURN n, 'Engagement' AS label, n {.title, .kind, .on, .place, .summary, .notes, .decisions} AS says
  UNION
  MATCH (p)<-[:ASSIGNED_TO]-(n:FollowUp) WHERE ${visible('n')} AND ${wholeVisible('n')}
  RETURN n, 'FollowUp' AS label, n {.text, .dueOn, .doneOn, .outcome} AS says
  UNION
  MATCH (p)<-[:INVOLVES]-(n:Initiative) WHERE ${visible('n')}
  RETURN n, 'Initiative' AS label, n {.name, .kind, .summary} AS says
  UNION
  MATCH (n:DisclosedRecord)-[:IN_REQUEST]->(q:InformationRequest)
  WHERE ${visible('n')} AND (n.recordId = $id OR EXISTS { (n)-[:HAS_FIELD]->(f:DisclosedField) WHERE $id IN f.subjectIds })
  RETURN n, 'DisclosedRecord' AS label, {request: q.reference, record: n.recordLabel,
    held: [(n)-[:HAS_FIELD]->(f:DisclosedField) WHERE n.recordId = $id OR $id IN f.subjectIds | f.label + ': ' + f.value]} AS says
}
RETURN n.id AS id, label, says ORDER BY label, ${named('n')}, id`,
  z.object({ id: z.string(), label: z.string(), says: values }),
);

/** The history of these records, the earliest first. */
export const changesOfSubject = defineQuery(
  'subject-changes',
  cypher`MATCH (c:Change)-[:OF]->(record) WHERE c.recordId IN $ids AND ${shown}
RETURN c {.at, .by, .recordLabel, .recordId, .revision, .action, .reason, .why, .before, .after} AS change ORDER BY c.at, c.id`,
  z.object({
    change: z.object({
      at: z.string(),
      by: z.string(),
      recordLabel: z.string(),
      recordId: z.string(),
      revision: z.number(),
      action: z.string(),
      reason: z.string(),
      why: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  }),
);

export const readsOfSubject = defineQuery(
  'subject-reads',
  cypher`MATCH (r:PersonalRead {aboutId: $id}) WHERE ${visible('r')} RETURN ${personalReadFields} AS read ORDER BY r.at, r.id`,
  z.object({ read: personalReadRow }),
);

/** Says that an extract was made. */
export const recordDisclosure = defineSystemQuery(
  'subject-record-disclosure',
  'whatever is disclosed is told of, whoever may see that',
  cypher`CREATE (d:Disclosure) SET d = $disclosure RETURN d.id AS id`,
  z.object({ id: z.string() }),
);
