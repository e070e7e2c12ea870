import { graphql } from '../../gql/index.ts';

graphql(`
  fragment OrganisationOption_organisation on Organisation {
    id
    name
    kind
  }
`);

/** Organisations by a part of their name, to choose from; of some kinds only where these are given. */
export const OrganisationOptionsQuery = graphql(`
  query OrganisationOptions($text: String!, $kinds: [OrganisationKind!], $asAt: Date) {
    organisations(filter: { text: $text, kinds: $kinds }, first: 12, asAt: $asAt) {
      nodes {
        ...OrganisationOption_organisation
      }
    }
  }
`);
