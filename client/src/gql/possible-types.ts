
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
      "Asset",
      "Change",
      "Decision",
      "DueDiligence",
      "Engagement",
      "Evaluation",
      "Evidence",
      "FollowUp",
      "Framework",
      "Fund",
      "ImportRun",
      "Initiative",
      "MaturityAssessment",
      "MaturityScale",
      "Note",
      "Organisation",
      "Person",
      "PersonalContact",
      "Programme",
      "Provision",
      "Role",
      "Source",
      "StatedFigure",
      "Theme",
      "Tie"
    ],
    "Record": [
      "Agreement",
      "Asset",
      "DueDiligence",
      "Engagement",
      "Evaluation",
      "FollowUp",
      "Initiative",
      "MaturityAssessment",
      "MaturityScale",
      "Organisation",
      "Person",
      "PersonalContact",
      "Programme",
      "Provision",
      "Role",
      "Tie"
    ]
  }
};
      export default result;
    