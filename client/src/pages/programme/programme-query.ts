import { graphql } from '../../gql/index.ts';

/** Everything a programme's page shows but its history. */
export const ProgrammeQuery = graphql(`
  query Programme($id: ID!, $engagementsAfter: String) {
    programme(id: $id) {
      id
      name
      summary
      startsOn
      endsOn
      isIllustrative
      ...ProgrammeSentence_programme
      lead {
        ...OrganisationName_organisation
      }
      partners {
        ...OrganisationName_organisation
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
