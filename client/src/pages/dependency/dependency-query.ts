import { graphql } from '../../gql/index.ts';

export const DependencyQuery = graphql(`
  query Dependency($on: [ID!]!, $within: ID!, $level: AreaLevel!, $framework: ID!, $for: [ID!], $asAt: Date) {
    dependency(on: $on, within: $within, level: $level, framework: $framework, for: $for, asAt: $asAt) {
      summary
      on {
        __typename
        id
        ... on Organisation {
          name
        }
        ... on Agreement {
          title
        }
        ... on Fund {
          name
        }
      }
      coverage {
        ...CountedByRule_coverage
      }
      withoutDoubt {
        cellsLost
        cellsWorse
      }
      cellsLost {
        state
      }
      cellsWorse {
        state
      }
      changes {
        ...DependencyChange_change
      }
      agreementsAffected {
        ...AgreementRow_agreement
      }
      organisationsCutOff {
        ...OrganisationName_organisation
      }
      initiativesWithoutOwner {
        id
        name
      }
      assetsWithoutOwner {
        id
        name
      }
    }
  }
`);

/** Who matters most in a place, whatever is asked to go. */
export const FragileQuery = graphql(`
  query Fragile($input: CoverageInput!, $within: ID!, $for: [ID!], $asAt: Date) {
    coverage(input: $input) {
      ...CountedByRule_coverage
      singlePoints(first: 10) {
        ...SinglePoint_point
      }
    }
    askLoad(within: $within, for: $for, asAt: $asAt, first: 10) {
      ...AskLoad_load
    }
  }
`);
