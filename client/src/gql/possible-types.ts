
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
      "Programme",
      "Provision",
      "Tie"
    ]
  }
};
      export default result;
    