import { graphql } from '../../gql/index.ts';

graphql(`
  fragment BriefingEnding_agreement on Agreement {
    id
    title
    endsOn
    decideBy
    parties {
      role
      organisation {
        id
        name
      }
    }
  }
`);

/** All that a briefing says of a place, but for what changed. */
export const BriefingQuery = graphql(`
  query Briefing(
    $input: CoverageInput!
    $network: NetworkInput!
    $ending: AgreementFilter!
    $asAt: Date
  ) {
    me {
      id
      name
      isSignedIn
    }
    coverage(input: $input) {
      asAt
      summary
      level
      within {
        id
        name
        isIllustrative
      }
      for {
        id
        name
      }
      framework {
        id
        name
      }
      rule {
        name
        version
      }
      counts {
        state
        count
      }
      basis {
        facts
        unconfirmed
        pastVerifyBy
      }
      singlePoints(first: 4) {
        cellsLost
        organisation {
          id
          name
        }
        cells {
          area {
            id
            name
          }
          theme {
            id
            name
          }
        }
      }
      sources {
        records
        source {
          id
          title
          publisher
          publishedOn
        }
      }
      calendar(months: 12) {
        entries {
          kind
          agreement {
            ...BriefingEnding_agreement
          }
        }
      }
      ...CoverageMatrix_coverage
    }
    agreements(filter: $ending, orderBy: { field: ENDS_ON, direction: ASC }, first: 5, asAt: $asAt) {
      totalCount
      nodes {
        ...BriefingEnding_agreement
      }
    }
    network(input: $network) {
      summary
      totalNodes
      ...NetworkMap_network
    }
  }
`);

/** What changed, asked by itself: where it cannot be had, the rest still can. */
export const BriefingChangesQuery = graphql(`
  query BriefingChanges($input: CoverageInput!, $from: Date!, $to: Date!) {
    coverageChanges(input: $input, from: $from, to: $to) {
      summary
      changed
      cells(first: 3) {
        area {
          id
          name
        }
        theme {
          id
          name
        }
        before {
          state
          checkedOn
        }
        after {
          state
          checkedOn
          sentence
        }
        events {
          sentence
        }
      }
    }
  }
`);
