import { graphql } from '../../gql/index.ts';

/** Everything an initiative's page shows but its history. */
export const InitiativeQuery = graphql(`
  query Initiative($id: ID!, $asAt: Date) {
    initiative(id: $id, asAt: $asAt) {
      id
      name
      summary
      kind
      scale
      startsOn
      endsOn
      isIllustrative
      owner {
        id
      }
      ...InitiativeSentence_initiative
      ...InitiativeForm_initiative
      ...Milestones_initiative
      ...Risks_initiative
      ...Measures_initiative
      stage(asAt: $asAt)
      stages {
        stage
        on
        note
      }
      programme {
        id
        name
      }
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
      assets {
        ...AssetRow_asset
      }
      fund {
        ...FundName_fund
      }
      members {
        id
        name
      }
      ledTo {
        id
        name
      }
      ledFrom {
        id
        name
      }
      agreements {
        ...AgreementRow_agreement
      }
      decisions {
        ...DecisionItem_decision
      }
      evaluations {
        ...EvaluationItem_evaluation
      }
      dueDiligence {
        ...DueDiligenceRow_dueDiligence
      }
      statedFigures {
        ...StatedFigureRow_statedFigure
      }
      notes {
        ...NoteItem_note
      }
      evidence {
        id
        field
        ...EvidenceItem_evidence
      }
    }
  }
`);
