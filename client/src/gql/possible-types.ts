
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Node": [
      "Agreement",
      "Area",
      "AreaFigure",
      "Asset",
      "Change",
      "CoverageCheck",
      "Decision",
      "DueDiligence",
      "Engagement",
      "Evaluation",
      "Evidence",
      "FollowUp",
      "Framework",
      "Fund",
      "Grant",
      "ImportRun",
      "InformationRequest",
      "Initiative",
      "MaturityAssessment",
      "MaturityScale",
      "Need",
      "Note",
      "Offer",
      "Organisation",
      "Person",
      "PersonalContact",
      "Portfolio",
      "Programme",
      "Proposal",
      "Provision",
      "Role",
      "Source",
      "StatedFigure",
      "Stewardship",
      "Theme",
      "Tie"
    ],
    "Record": [
      "Agreement",
      "AreaFigure",
      "Asset",
      "CoverageCheck",
      "DueDiligence",
      "Engagement",
      "Evaluation",
      "FollowUp",
      "Grant",
      "InformationRequest",
      "Initiative",
      "MaturityAssessment",
      "MaturityScale",
      "Need",
      "Offer",
      "Organisation",
      "Person",
      "PersonalContact",
      "Portfolio",
      "Programme",
      "Proposal",
      "Provision",
      "Role",
      "Source",
      "Stewardship",
      "Tie"
    ]
  }
};
      export default result;
    