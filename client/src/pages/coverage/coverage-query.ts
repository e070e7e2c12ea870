import { graphql } from '../../gql/index.ts';

/** What may be asked of the place in the address, and where to begin when the address does not say. */
export const CoverageSettingQuery = graphql(`
  query CoverageSetting($place: ID!, $hasPlace: Boolean!, $asAt: Date) {
    me {
      id
      areas {
        id
      }
      themes {
        id
        framework {
          id
        }
        partOf {
          id
        }
      }
    }
    areas(filter: { levels: [COUNTY], isIllustrative: true }, first: 1, asAt: $asAt) {
      nodes {
        id
      }
    }
    frameworks(asAt: $asAt) {
      id
      name
      isIllustrative
      validFrom
      owner {
        id
      }
      themes {
        id
        name
        parts {
          id
          name
        }
      }
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
      level
      isIllustrative
      openedOn
      closedOn
      levelsInside(asAt: $asAt)
      governedBy(asAt: $asAt) {
        id
        name
      }
      predecessors {
        id
        name
        closedOn
      }
      successors {
        id
        name
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
      within(asAt: $asAt) {
        id
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
      contains(asAt: $asAt) {
        id
        name
        predecessors {
          id
          name
          closedOn
        }
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
    }
  }
`);

export const CoverageQuery = graphql(`
  query CoveragePage($input: CoverageInput!, $asAt: Date) {
    coverage(input: $input) {
      asAt
      summary
      for {
        id
        name
      }
      ...CoverageFigures_coverage
      ...CoverageMatrix_coverage
    }
  }
`);
