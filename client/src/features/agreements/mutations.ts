import { graphql } from '../../gql/index.ts';

export const CreateAgreementMutation = graphql(`
  mutation CreateAgreement($input: CreateAgreementInput!) {
    createAgreement(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const UpdateAgreementMutation = graphql(`
  mutation UpdateAgreement($input: UpdateAgreementInput!) {
    updateAgreement(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const AdvanceAgreementMutation = graphql(`
  mutation AdvanceAgreement($input: AdvanceAgreementInput!) {
    advanceAgreement(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const CorrectStageMutation = graphql(`
  mutation CorrectStage($input: CorrectStageInput!) {
    correctStage(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const NovateAgreementMutation = graphql(`
  mutation NovateAgreement($input: NovateAgreementInput!) {
    novateAgreement(input: $input) {
      agreement {
        ...AgreementEdit_agreement
        successor {
          id
        }
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const SetWholeLifeCostMutation = graphql(`
  mutation SetWholeLifeCost($input: WholeLifeCostInput!) {
    setWholeLifeCost(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const RemoveWholeLifeCostMutation = graphql(`
  mutation RemoveWholeLifeCost($input: RemoveWholeLifeCostInput!) {
    removeWholeLifeCost(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const SetResourcesMutation = graphql(`
  mutation SetResources($input: SetResourcesInput!) {
    setResources(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const RecordObligationMutation = graphql(`
  mutation RecordObligation($input: RecordObligationInput!) {
    recordObligation(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const UpdateObligationMutation = graphql(`
  mutation UpdateObligation($input: UpdateObligationInput!) {
    updateObligation(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

export const CompleteObligationMutation = graphql(`
  mutation CompleteObligation($input: CompleteObligationInput!) {
    completeObligation(input: $input) {
      agreement {
        ...AgreementEdit_agreement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
