import { addDays, todayInLondon } from '@atlas/shared/time';
import type { Driver } from 'neo4j-driver';
import type { Question } from './questions.ts';

/** The pipeline, the history of a much changed organisation, and a network as it was a year ago. */
export async function readQuestions(driver: Driver): Promise<Question[]> {
  const { records } = await driver.executeQuery(
    `MATCH (o:Organisation) WITH o, COUNT { (o)<-[:FROM|TO]-(:Tie) } AS degree WHERE 4 <= degree <= 8
     RETURN o.id AS id ORDER BY o.revision DESC, id LIMIT 1`,
    {},
    { database: 'neo4j' },
  );
  const id = String(records[0]?.get('id'));
  return [
    { name: 'pipeline', query: pipeline, variables: {} },
    { name: 'history of an organisation', query: history, variables: { id } },
    {
      name: 'network a year ago, two hops',
      query: network,
      variables: { input: { around: [id], hops: 2, asAt: addDays(todayInLondon(), -365) } },
    },
  ];
}

const pipeline = `query { agreementPipeline { asAt summary stages { stage count stuck longestDays medianDays
  cards { days isStuck agreement { id title kind stage endsOn parties { role organisation { id name } } } }
} } }`;
const history = `query ($id: ID!) { changes(filter: { record: $id }, first: 50) {
  totalCount nodes { id at by action reason why revision fields { field before after } }
} }`;
const network = `query ($input: NetworkInput!) { network(input: $input) {
  asAt totalNodes totalTies truncated unconfirmedShare summary
  nodes { degree organisation { id name kind sector isIllustrative } }
  ties { id from to layer kind strength status source isStale }
} }`;
