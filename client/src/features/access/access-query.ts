import { graphql } from '../../gql/index.ts';

/** Who can see a record, and what a steward needs to settle that. */
export const AccessQuery = graphql(`
  query WhoCanSee($id: ID!) {
    node(id: $id) {
      id
      ... on Record {
        ...WhoCanSee_record
      }
    }
  }
`);

graphql(`
  fragment WhoCanSee_record on Record {
    id
    revision
    owner {
      id
      name
    }
    access {
      visibility
      summary
      why
      rules {
        standing
        means
        isYou
      }
      parties {
        id
        name
      }
      sharedWith {
        id
        name
      }
      people {
        id
        name
      }
      groups {
        id
        name
      }
      restsOn {
        id
        ...RecordTitle_node
      }
      closeFields {
        what
        why
        isSeen
      }
      mayShare
      deniedOrganisations {
        id
        name
      }
      deniedPeople {
        id
        name
      }
      gaps {
        organisation {
          id
          name
        }
        until {
          id
          ...RecordTitle_node
        }
      }
    }
  }
`);

export const ShareRecordMutation = graphql(`
  mutation ShareRecord($input: ShareRecordInput!) {
    shareRecord(input: $input) {
      record {
        id
        ... on Record {
          ...WhoCanSee_record
        }
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
