import { graphql } from '../../gql/index.ts';

/** Everything an organisation's page shows, but its small network and its history, which are read apart. */
export const OrganisationQuery = graphql(`
  query Organisation($id: ID!, $asAt: Date, $tiesAfter: String, $agreementsAfter: String) {
    organisation(id: $id) {
      id
      name
      kind
      sector
      isIllustrative
      owner {
        id
      }
      ...OrganisationForm_organisation
      ...OrganisationFacts_organisation
      ...OrganisationSentence_organisation
      ...OrganisationFigures_organisation
      provisions(asAt: $asAt) {
        ...ProvisionRow_provision
      }
      ties(asAt: $asAt, first: 50, after: $tiesAfter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...TieRow_tie
          }
        }
      }
      agreements(asAt: $asAt, first: 25, after: $agreementsAfter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...AgreementRow_agreement
          }
        }
      }
      ...RelationshipHead_organisation
      ...OrganisationPeople_organisation
      ...OrganisationOffers_organisation
      ...OrganisationAssessments_organisation
      ...Reorganisation_organisation
      dueDiligence {
        ...DueDiligenceRow_dueDiligence
      }
      programmes {
        ...ProgrammeOf_programme
      }
      initiatives {
        ...InitiativeOf_initiative
      }
      statedFigures {
        ...StatedFigureRow_statedFigure
      }
      notes {
        ...NoteItem_note
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);
