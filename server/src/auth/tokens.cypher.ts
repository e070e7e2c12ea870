import { ROLES } from '@atlas/shared/permissions';
import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { principalAs, principalRow } from './principals.cypher.ts';

const why = 'a token is found by what only its owner has, or by its owner';
const counted = z.object({ count: z.number() });

export const tokenRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  isReadOnly: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type TokenRow = z.infer<typeof tokenRow>;
const token = 't {.id, .name, .role, .isReadOnly, .createdAt, .expiresAt, .lastUsedAt, .revokedAt}';

/** Holds the person, so that two at once make no more than one may have; makes a token where that is not reached. */
export const createToken = defineSystemQuery(
  'token-create',
  why,
  cypher`MATCH (p:Principal {id: $principalId}) SET p.lock = true REMOVE p.lock
WITH p WHERE COUNT { MATCH (held:AccessToken {principalId: p.id}) WHERE held.revokedAt IS NULL AND held.expiresAt > $createdAt } < $most
CREATE (t:AccessToken {id: $id, name: $name, tokenHash: $tokenHash, principalId: p.id, role: $role, isReadOnly: $isReadOnly,
  createdAt: $createdAt, expiresAt: $expiresAt})
RETURN ${token} AS token`,
  z.object({ token: tokenRow }),
);

export const findToken = defineSystemQuery(
  'token-find',
  why,
  cypher`MATCH (t:AccessToken {tokenHash: $tokenHash}) WHERE t.revokedAt IS NULL AND t.expiresAt > $now
MATCH (p:Principal {id: t.principalId})
RETURN ${token} AS token, ${principalAs('p')} AS principal`,
  z.object({ token: tokenRow, principal: principalRow }),
);

/** All a person ever made, the latest first. */
export const tokensOf = defineSystemQuery(
  'tokens-of-principal',
  why,
  cypher`MATCH (t:AccessToken {principalId: $principalId}) RETURN ${token} AS token ORDER BY t.createdAt DESC, t.id`,
  z.object({ token: tokenRow }),
);

export const ownerOfToken = defineSystemQuery(
  'token-owner',
  why,
  cypher`MATCH (t:AccessToken {id: $id}) RETURN t.principalId AS principalId`,
  z.object({ principalId: z.string() }),
);

export const revokeToken = defineSystemQuery(
  'token-revoke',
  why,
  cypher`MATCH (t:AccessToken {id: $id}) SET t.revokedAt = coalesce(t.revokedAt, $at) RETURN ${token} AS token`,
  z.object({ token: tokenRow }),
);

export const touchTokens = defineSystemQuery(
  'tokens-touch',
  why,
  cypher`UNWIND $rows AS row MATCH (t:AccessToken {id: row.id}) WHERE coalesce(t.lastUsedAt < row.at, true) SET t.lastUsedAt = row.at
RETURN count(t) AS count`,
  counted,
);
