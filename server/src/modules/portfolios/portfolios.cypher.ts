import { z } from 'zod';
import { principalAs, principalRow } from '../../auth/principals.cypher.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, defineSystemQuery, visible } from '../../neo4j/query.ts';

const stored = nodeRow('Portfolio', {});
const portfolioRow = stored.schema.extend({ principal: z.string() });
export type PortfolioRow = z.infer<typeof portfolioRow>;

export const portfoliosById = defineQuery(
  'portfolios-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id}) WHERE f:Portfolio AND ${visible('f')} MATCH (f)-[:PORTFOLIO_OF]->(p:Principal)
RETURN ${stored.of('f', { principal: cypher`p.id` })} AS portfolio`,
  z.object({ portfolio: portfolioRow }),
);

export const principalIn = defineSystemQuery(
  'portfolios-principal',
  'whose person somebody is decides who may say what their work is about',
  cypher`MATCH (p:Principal {id: $id}) RETURN ${principalAs('p')} AS principal,
  EXISTS { (p)<-[:PORTFOLIO_OF]-(:Portfolio) } AS isKept`,
  z.object({ principal: principalRow, isKept: z.boolean() }),
);
