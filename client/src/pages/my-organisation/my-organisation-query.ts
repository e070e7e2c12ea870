import { graphql } from '../../gql/index.ts';

/** Everything the page of a partner's own organisation shows. */
export const MyOrganisationQuery = graphql(`
  query MyOrganisation($id: ID!, $asAt: Date) {
    organisation(id: $id) {
      id
      name
      kind
      isIllustrative
      owner {
        id
        name
      }
      ...OrganisationForm_organisation
      ...OrganisationFacts_organisation
      ...OrganisationOffers_organisation
      offers(asAt: $asAt) {
        id
        owner {
          id
          name
        }
      }
      needs(asAt: $asAt) {
        id
        owner {
          id
          name
        }
      }
      provisions(asAt: $asAt) {
        id
        ...OwnProvision_provision
      }
      ties(asAt: $asAt, first: 100) {
        totalCount
        nodes {
          id
          ...OwnTie_tie
        }
      }
      agreements(asAt: $asAt, first: 50) {
        totalCount
        nodes {
          id
          owner {
            id
            name
          }
          ...AgreementRow_agreement
          ...Owed_agreement
        }
      }
    }
    engagements(filter: { with: $id }, first: 10) {
      nodes {
        ...EngagementRow_engagement
      }
    }
    proposals(filter: { organisation: $id }, first: 50) {
      totalCount
      nodes {
        ...ProposalRow_proposal
      }
    }
    workList(first: 50) {
      ...WorkItemLine_workItem
    }
  }
`);
