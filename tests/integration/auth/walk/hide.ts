import type { Reader } from '../../../../server/src/auth/reader.ts';
import { guardFor, readerParameter } from '../../../../server/src/auth/visibility.ts';
import { WHOLE_LINKS } from '../../../../server/src/neo4j/fragments.ts';
import { cypher, visible } from '../../../../server/src/neo4j/query.ts';
import { peek } from '../../../testkit/peek.ts';
import type { TestStore } from '../../../testkit/store.ts';

const unseen = cypher`MATCH (n:Entity) WHERE n.visibility IS NOT NULL AND NOT (${visible('n')}) AND NOT n:Principal AND NOT (n:Decision AND n.visibility = 'PARTIES')
RETURN collect(n.id) AS gone`;

/**
 * Takes out of the store, without a trace, everything that a reader may not see, what is nothing without it, and what is of it. Not
 * decisions for PARTIES, which are as open as what they are about, nor those who sign in.
 * @returns the ids of the records that went
 */
export async function removeUnseen(store: TestStore, reader: Reader): Promise<string[]> {
  const [{ gone }] = await peek(store, guardFor(reader.kind, unseen.text), readerParameter(reader));
  const [{ ids }] = await peek(
    store,
    `MATCH (n:Entity) WHERE n.id IN $gone OR EXISTS { (n)-[:${WHOLE_LINKS}]->(needed) WHERE needed.id IN $gone } RETURN collect(n.id) AS ids`,
    { gone },
  );
  // The name of an assignee stands on the follow-up too, and goes with the person.
  await peek(store, 'MATCH (f:FollowUp)-[:ASSIGNED_TO]->(p) WHERE p.id IN $ids SET f.assigneeName = null', { ids });
  const parts = `MATCH (part)-[:TO_PARTY|OWED_BY|ATTENDED_AS|FROM_SOURCE]->(end) WHERE end.id IN $ids RETURN part`;
  await peek(
    store,
    `CALL () { ${parts} UNION MATCH (n:Entity) WHERE n.id IN $ids MATCH (n)-[:HAS_STAGE|HAS_STATE|HAS_COST|HAS_COST_OPTION|HAS_RESOURCE|HAS_OBLIGATION|EVIDENCED_BY|IDENTIFIED_BY]->(part) RETURN part
      UNION MATCH (part:Change)-[:OF]->(n) WHERE n.id IN $ids RETURN part UNION MATCH (part:Entity) WHERE part.id IN $ids RETURN part }
     DETACH DELETE part`,
    { ids },
  );
  return ids;
}
