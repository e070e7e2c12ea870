import { graphql } from '../../../gql/index.ts';

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
