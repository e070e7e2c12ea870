import { graphql } from '../../gql/index.ts';

/** What may be asked of the place in the address, and where to begin when the address does not say. */
export const CoverageSettingQuery = graphql(`
  query CoverageSetting($place: ID!, $hasPlace: Boolean!, $asAt: Date) {
    me {
      id
      areas {
        id
      }
    }
    areas(filter: { levels: [COUNTY], isIllustrative: true }, first: 1, asAt: $asAt) {
      nodes {
        id
      }
    }
    ...CoverageSetting_query
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
