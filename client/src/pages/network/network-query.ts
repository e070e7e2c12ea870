import { graphql } from '../../gql/index.ts';

/** Everything the page shows of a network. */
export const NetworkQuery = graphql(`
  query NetworkPage($input: NetworkInput!, $asAt: Date, $place: ID!, $hasPlace: Boolean!, $programme: ID!, $hasProgramme: Boolean!) {
    network(input: $input) {
      asAt
      totalNodes
      totalTies
      truncated
      unconfirmedShare
      summary
      compareWith
      changes
      metrics {
        nodes
        ties
        density
        components
        isolates
        degreeCentralisation
        reciprocity
        transitivity
        meanDistance
        diameter
        modularity
      }
      ...NetworkMap_network
    }
    metricDefinitions {
      key
      name
      formula
      range
      reference
      version
    }
    frameworks(asAt: $asAt) {
      ...ThemePicker_framework
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
    }
    programme(id: $programme) @include(if: $hasProgramme) {
      id
      name
    }
  }
`);

/** Where to begin when the address does not say: the widest illustrative place of a demo, else the reader's own councils. */
export const BeginningQuery = graphql(`
  query NetworkBeginning($asAt: Date) {
    areas(filter: { levels: [COUNTY], isIllustrative: true }, first: 1, asAt: $asAt) {
      nodes {
        id
      }
    }
    me {
      id
      councils {
        id
      }
    }
  }
`);

export const IntroductionsQuery = graphql(`
  query NetworkIntroductions($from: ID!, $to: ID!, $asAt: Date) {
    introductions(from: $from, to: $to, asAt: $asAt) {
      summary
      paths {
        score
        reasons
        organisations {
          id
          name
          kind
          sector
          isNamed
          isIllustrative
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
        }
      }
    }
  }
`);

/** What the lines rest on: read after the picture, which does not wait for it. */
export const SourcesQuery = graphql(`
  query NetworkSources($input: NetworkInput!) {
    network(input: $input) {
      sources {
        records
        source {
          id
          title
          publishedOn
          publisher
        }
      }
    }
  }
`);
