import { graphql } from '../../gql/index.ts';

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
