import { graphql } from '../../../gql/index.ts';

/** What the picture and the table need of a network. */
export const NetworkMapFragment = graphql(`
  fragment NetworkMap_network on Network {
    nodes {
      organisation {
        id
        name
        kind
        sector
        isNamed
        isIllustrative
      }
      degree
      betweenness
      community
      isCutPoint
      change
      changeCause
    }
    ties {
      id
      from
      to
      layer
      kind
      strength
      status
      source
      isStale
      lastVerifiedOn
      verifyBy
      isBridge
      change
      changeCause
    }
  }
`);
