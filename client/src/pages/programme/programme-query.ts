import { graphql } from '../../gql/index.ts';

/** Everything a programme's page shows but its history. */
export const ProgrammeQuery = graphql(`
  query Programme($id: ID!, $asAt: Date, $engagementsAfter: String) {
    programme(id: $id, asAt: $asAt) {
      id
      name
      summary
      startsOn
      endsOn
      isIllustrative
      owner {
        id
      }
      ...ProgrammeSentence_programme
      ...ProgrammeForm_programme
      ...Milestones_programme
      ...Risks_programme
      lead {
        ...OrganisationName_organisation
      }
      partners {
        ...OrganisationName_organisation
      }
      backers {
        ...OrganisationName_organisation
      }
      overseers {
        ...OrganisationName_organisation
      }
      ledTo {
        id
        name
      }
      ledFrom {
        id
        name
      }
      areas {
        ...AreaName_area
      }
      themes {
        id
        name
      }
      initiatives {
        ...InitiativeRow_initiative
      }
      engagements(first: 100, after: $engagementsAfter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...EngagementRow_engagement
          }
        }
      }
      decisions {
        ...DecisionItem_decision
      }
      evaluations {
        ...EvaluationItem_evaluation
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
