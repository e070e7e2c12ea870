import { useQuery } from '@apollo/client/react';
import { useId, useMemo } from 'react';
import { graphql } from '../../gql/index.ts';
import { countOf, listOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Failure } from '../../ui/States.tsx';
import { ring } from './layout/ring.ts';
import styles from './MiniNetwork.module.css';
import { PAGE_PALETTE } from './map/palette.ts';
import { buildNetwork } from './model/build.ts';
import { lineId, type MapNetwork } from './model/network.ts';
import { NetworkPicture } from './picture/NetworkPicture.tsx';

/** So many organisations can be told apart in a small picture. */
const MOST = 25;
const WIDTH = 560;
const HEIGHT = 400;
/** Partners named in words. */
const NAMED = 5;

const MiniNetworkQuery = graphql(`
  query MiniNetwork($id: ID!, $asAt: Date, $most: Int!) {
    network(input: { around: [$id], hops: 1, limit: $most, asAt: $asAt }) {
      totalNodes
      ...NetworkMap_network
    }
  }
`);

interface Props {
  readonly organisationId: string;
  readonly asAt?: string | undefined;
}

/** Whom one organisation has a line with, in a small picture that needs no hands; the network page has the rest. */
export function MiniNetwork({ organisationId, asAt }: Props) {
  const { data, loading, error, refetch } = useQuery(MiniNetworkQuery, { variables: { id: organisationId, asAt, most: MOST } });
  const captionId = useId();
  const answer = data?.network;
  const network = useMemo(() => answer && buildNetwork(answer), [answer]);
  const positions = useMemo(() => network && ring(network, organisationId), [network, organisationId]);
  if (!network || !positions || !answer) {
    if (error) return <Failure what="The small network" error={error} onRetry={() => refetch()} />;
    return <div className={styles.waiting} aria-busy={loading} />;
  }
  const partners = network.neighbours.get(organisationId)?.length ?? 0;
  if (partners === 0) return <p>No line to another organisation is held.</p>;
  const left = answer.totalNodes - network.organisations.size;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-describedby={captionId}>
        <title>{`The network around ${network.organisations.get(organisationId)?.name ?? 'this organisation'}`}</title>
        <NetworkPicture
          network={network}
          positions={positions}
          look={{ sizeBy: 'degree', colourBy: 'sector' }}
          palette={PAGE_PALETTE}
          width={WIDTH}
          height={HEIGHT}
          starts={new Set([organisationId])}
          about={organisationId}
        />
      </svg>
      <figcaption id={captionId}>
        {describe(network, organisationId, answer.totalNodes - 1)}
        {left > 0 && ` The ${MOST - 1} best connected of them are drawn.`}
      </figcaption>
      <p data-print="hidden">
        <AtlasLink to="/network" search={{ around: organisationId }}>
          Open the network around it
        </AtlasLink>
      </p>
    </figure>
  );
}

/** The picture in words: how many, and the strongest by name. */
function describe(network: MapNetwork, centre: string, total: number): string {
  const strongest = [...(network.neighbours.get(centre) ?? [])]
    .flatMap((id) => {
      const name = network.organisations.get(id)?.name;
      return name === undefined ? [] : [{ name, strength: network.lines.get(lineId(centre, id))?.strength ?? 0 }];
    })
    .sort((a, b) => b.strength - a.strength || a.name.localeCompare(b.name))
    .map(({ name }) => name);
  return `It has a line with ${countOf(total, 'organisation')}, ${total > NAMED ? 'among them' : 'that is'} ${listOf(strongest.slice(0, NAMED))}.`;
}
