import { graphql } from '../../gql/index.ts';

export const DecidingBodiesQuery = graphql(`
  query DecidingBodies($asAt: Date) {
    decidingBodies(asAt: $asAt) {
      awaiting
      organisation {
        id
        name
      }
    }
  }
`);

export const AgendaQuery = graphql(`
  query Agenda($body: ID!, $asAt: Date) {
    boardAgenda(body: $body, asAt: $asAt) {
      summary
      meetings
      total
      unassignedTotal
      body {
        id
        name
      }
      items {
        ...PipelineCard_pipelineCard
      }
      unassigned {
        ...PipelineCard_pipelineCard
      }
      decided {
        id
        meetingOn
        outcome
        reference
        isKeyDecision
        url
        ...DecisionSubjects_decision
      }
    }
  }
`);

export const RecordDecisionsMutation = graphql(`
  mutation RecordDecisions($input: RecordDecisionsInput!) {
    recordDecisions(input: $input) {
      agreements {
        ...AdvanceDialog_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
