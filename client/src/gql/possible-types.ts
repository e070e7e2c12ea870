
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
      "Engagement",
      "Evidence",
      "Framework",
      "Fund",
      "ImportRun",
      "Initiative",
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
      "Engagement",
      "Initiative",
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
    