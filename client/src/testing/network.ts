import { buildNetwork } from '../features/network-map/model/build.ts';
import type { NetworkMap_NetworkFragment } from '../gql/graphql.ts';

type Node = NetworkMap_NetworkFragment['nodes'][number];
type Tie = NetworkMap_NetworkFragment['ties'][number];

/** An organisation of a network, called by its id unless given. */
export const networkNode = (id: string, more: Partial<Node['organisation']> & Partial<Omit<Node, 'organisation'>> = {}): Node => {
  const { degree = 1, betweenness = 0, community = 1, isCutPoint = false, change = null, changeCause = null, ...organisation } = more;
  return {
    organisation: { id, name: id, kind: 'CHARITY', sector: 'VCSE', isNamed: true, isIllustrative: false, ...organisation },
    degree,
    betweenness,
    community,
    isCutPoint,
    change,
    changeCause,
  };
};

/** A tie between two of them: a confirmed one of middling strength unless given. */
export const networkTie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  id: `${from}>${to}${more.kind ?? ''}`,
  from,
  to,
  layer: 'DECLARED',
  kind: 'WORKS_WITH',
  strength: 3,
  status: 'CONFIRMED',
  source: `tie ${from} ${to}`,
  isStale: false,
  lastVerifiedOn: null,
  verifyBy: null,
  isBridge: false,
  change: null,
  changeCause: null,
  ...more,
});

/** A network of organisations a, b, c … and ties written "ab". */
export function networkOf(ids: string, ties: readonly string[]) {
  return buildNetwork({ nodes: [...ids].map((id) => networkNode(id)), ties: ties.map(([a = '', b = '']) => networkTie(a, b)) });
}
