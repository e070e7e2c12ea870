import type { Driver } from 'neo4j-driver';

/** Something people ask, as the client asks it. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** How many organisations the two-hop network is to have, near enough, whatever the size of the world. */
const NEIGHBOURHOOD = 100;

/** Search, the organisation page, a two-hop network and introductions, on organisations of middling degree. */
export async function questionsFor(driver: Driver): Promise<Question[]> {
  const { records } = await driver.executeQuery(
    `MATCH (o:Organisation) WHERE o.visibility = 'PUBLIC'
     WITH o, COUNT { (o)<-[:FROM|TO]-(:Tie) } AS degree WHERE 4 <= degree <= 8
     WITH o ORDER BY o.id LIMIT 200
     CALL (o) { MATCH (o)(()<-[:FROM|TO]-(:Tie)-[:FROM|TO]->()){2}(m) RETURN count(DISTINCT m) AS reach }
     RETURN o.id AS id, o.name AS name, reach ORDER BY id`,
    {},
    { database: 'neo4j' },
  );
  const at = (share: number) => records[Math.floor(records.length * share)];
  const id = (share: number) => String(at(share)?.get('id'));
  const off = (record: Record<string, unknown>) => Math.abs(Number(record.reach) - NEIGHBOURHOOD);
  const centre = records.map((record) => record.toObject()).toSorted((a, b) => off(a) - off(b))[0]?.id;
  const name = String(at(0.3)?.get('name'));
  const from = id(0.1);
  const to = await threeTiesFrom(driver, from);
  const misspelt = name.replace(/([a-z])([a-z])/, '$2$1');
  return [
    { name: 'search', query: search, variables: { text: name.split(' ').slice(0, 2).join(' ') } },
    { name: 'search, misspelt', query: search, variables: { text: misspelt } },
    { name: 'organisation page', query: organisationPage, variables: { id: id(0.3) } },
    { name: 'two-hop network', query: network, variables: { input: { around: [centre], hops: 2 } } },
    { name: 'two-hop network with figures', query: networkWithFigures, variables: { input: { around: [centre], hops: 2 } } },
    { name: 'introductions', query: introductions, variables: { from, to } },
  ];
}

/** An organisation that is introduced over two others, and by no fewer: so that there are ways to weigh. */
async function threeTiesFrom(driver: Driver, from: string): Promise<string> {
  const { records } = await driver.executeQuery(
    `MATCH (a:Entity {id: $from})
     CALL (a) { MATCH (a)(()<-[:FROM|TO]-(:Tie)-[:FROM|TO]->()){1,2}(m) RETURN collect(DISTINCT m) AS near }
     MATCH (a)(()<-[:FROM|TO]-(:Tie)-[:FROM|TO]->()){3}(b) WHERE b <> a AND NOT b IN near
     RETURN DISTINCT b.id AS id ORDER BY id LIMIT 1`,
    { from },
    { database: 'neo4j' },
  );
  return String(records[0]?.get('id'));
}

const search = `query ($text: String!) { search(text: $text) { label kind matchedOn score node { id } } }`;

const organisationPage = `query ($id: ID!) {
  organisation(id: $id) {
    id name kind sector description website alsoKnownAs openedOn closedOn isIllustrative
    identifiers { scheme value } basedIn { id name } governs { id name } partOf { id name }
    provisions { id title status isStale validFrom validTo themes { id name } areas { id name } }
    ties(first: 50) {
      totalCount
      nodes { id kind strength status isStale validFrom validTo lastVerifiedOn from { id name } to { id name } evidence { id locator source { id title } } }
    }
    agreements(first: 25) { totalCount nodes { id title kind stage endsOn parties { role organisation { id name } } } }
    roles { id title }
  }
}`;

const shape = `asAt totalNodes totalTies truncated unconfirmedShare summary
  nodes { degree organisation { id name kind sector isIllustrative } }
  ties { id from to layer kind strength status source isStale }`;
const network = `query ($input: NetworkInput!) { network(input: $input) { ${shape} } }`;
const networkWithFigures = `query ($input: NetworkInput!) {
  network(input: $input) { ${shape} metrics { density components isolates degreeCentralisation transitivity modularity } }
}`;

const introductions = `query ($from: ID!, $to: ID!) {
  introductions(from: $from, to: $to) { summary paths { score reasons organisations { id name } ties { id kind strength } } }
}`;
