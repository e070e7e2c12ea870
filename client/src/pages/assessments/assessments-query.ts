import { graphql } from '../../gql/index.ts';

graphql(`
  fragment Assessment_maturityAssessment on MaturityAssessment {
    id
    revision
    on
    assessedBy
    note
    visibility
    isIllustrative
    owner {
      id
    }
    organisation {
      ...OrganisationName_organisation
    }
    scores {
      score
      note
      dimension {
        id
        name
      }
    }
  }
`);

graphql(`
  fragment Scale_maturityScale on MaturityScale {
    id
    revision
    visibility
    owner {
      id
    }
    name
    summary
    lowest
    highest
    ownedBy {
      ...OrganisationName_organisation
    }
    dimensions {
      id
      name
      lowEnd
      highEnd
    }
  }
`);

export const MaturityScalesQuery = graphql(`
  query MaturityScales($asAt: Date) {
    latest: assessments(first: 1, asAt: $asAt) {
      nodes {
        id
        scale {
          id
        }
      }
    }
    maturityScales {
      ...Scale_maturityScale
      evidence {
        id
        field
        ...EvidenceItem_evidence
      }
    }
  }
`);

export const AssessmentsQuery = graphql(`
  query Assessments($scale: ID!, $asAt: Date) {
    assessments(filter: { scale: $scale }, asAt: $asAt, first: 200) {
      totalCount
      nodes {
        ...Assessment_maturityAssessment
      }
    }
  }
`);
