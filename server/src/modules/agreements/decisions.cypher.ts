import { z } from 'zod';
import { asThough } from '../../auth/readers-of.ts';
import { cypher, defineSystemQuery, type Guarded, visible } from '../../neo4j/query.ts';

/**
 * The condition that the reader may see the decision in `variable`: one for PARTIES is for those of what it is about, where there is
 * anything, so whoever sees that sees it, and the body that decided does not for having decided. It may be shared by itself too. Deny beats both.
 */
export function seenDecision(variable: string): Guarded {
  const about = [
    `(${variable})<-[:HAS_DECISION]-(about:Agreement|Programme|Initiative)`,
    `(${variable})<-[:DECIDED_BY]-(:StageEvent)<-[:HAS_STAGE]-(about:Agreement)`,
  ];
  const [held = '', staged = ''] = about;
  return cypher`CASE WHEN ${variable}.visibility = 'PARTIES' AND (EXISTS { ${held} } OR EXISTS { ${staged} }) THEN
    any(asIf IN [${asThough('NETWORK', { deniedTo: `${variable}.deniedTo` })}] WHERE ${visible('asIf')})
    AND (EXISTS { ${held} WHERE ${visible('about')} } OR EXISTS { ${staged} WHERE ${visible('about')} }
      OR any(shared IN [${asThough('OWNER', { sharedWith: `${variable}.sharedWith` })}] WHERE ${visible('shared')}))
    ELSE ${visible(variable)} END`;
}

/** Of the decisions `$ids`, those that the owner of what they are about keeps and that are about nothing else. */
export const decisionsKept = defineSystemQuery(
  'decisions-kept',
  'who keeps an agreement or a piece of work settles who sees the decisions about it; only ids are read',
  cypher`UNWIND $ids AS id MATCH (d:Entity {id: id}) WHERE d:Decision AND coalesce(d.ownerId, '') = coalesce($ownerId, '')
  AND NOT EXISTS { (d)<-[:HAS_DECISION]-(other) WHERE other.id <> $about }
  AND NOT EXISTS { (d)<-[:DECIDED_BY]-(:StageEvent)<-[:HAS_STAGE]-(other:Agreement) WHERE other.id <> $about }
RETURN id`,
  z.object({ id: z.string() }),
);

/** The kind of a body and how it is called. */
export const bodyById = defineSystemQuery(
  'decisions-body',
  'whoever names the body has been shown to see it',
  cypher`MATCH (o:Entity {id: $id}) WHERE o:Organisation RETURN o.kind AS kind, o.name AS name`,
  z.object({ kind: z.string(), name: z.string() }),
);
