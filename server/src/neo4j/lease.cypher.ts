import { z } from 'zod';
import { cypher, defineSystemQuery } from './query.ts';

const why = 'which server does what one alone is to do; nobody reads it';

/**
 * Takes the lease or holds on to it. Its `value` is who has it and `at` is until when. The key is set first, to lock the node: what is
 * read after that is what the last one who had it wrote.
 */
export const takeLease = defineSystemQuery(
  'lease-take',
  why,
  cypher`MERGE (s:AtlasStore {key: $key}) SET s.key = $key
    WITH s, s.value IS NULL OR s.value = $owner OR s.at < datetime() AS isOurs
    SET s.value = CASE WHEN isOurs THEN $owner ELSE s.value END,
        s.at = CASE WHEN isOurs THEN datetime() + duration({seconds: $seconds}) ELSE s.at END
    RETURN isOurs`,
  z.object({ isOurs: z.boolean() }),
);

export const endLease = defineSystemQuery(
  'lease-end',
  why,
  cypher`MATCH (s:AtlasStore {key: $key, value: $owner}) DELETE s RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);
