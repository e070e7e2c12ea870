import { graphql } from '../../gql/index.ts';

graphql(`
  fragment PipelineCard_pipelineCard on PipelineCard {
    since
    days
    isStuck
    agreement {
      ...AdvanceDialog_agreement
      isIllustrative
      valuePence
      parties {
        role
        organisation {
          id
          name
        }
      }
    }
  }
`);

export const PipelineQuery = graphql(`
  query Pipeline($filter: AgreementFilter, $asAt: Date) {
    agreementPipeline(filter: $filter, asAt: $asAt, first: 12) {
      asAt
      summary
      stages {
        stage
        count
        stuck
        longestDays
        medianDays
        stuckAfterDays
        cards {
          ...PipelineCard_pipelineCard
        }
      }
    }
  }
`);
