import { graphql } from '../../gql/index.ts';

/** One request with all it covers. */
export const InformationRequestQuery = graphql(`
  query InformationRequest($id: ID!) {
    informationRequest(id: $id) {
      id
      revision
      isIllustrative
      reference
      askerKind
      receivedOn
      dueOn
      asked
      topic
      withHistory
      state
      preparedBy
      reviewedBy
      reviewNote
      releasedAt
      mayReview
      owner {
        id
        name
      }
      about {
        ...RecordTitle_node
      }
      themes {
        id
        name
      }
      areas {
        id
        name
      }
      counts {
        records
        fields
        released
        withheld
        undecided
        agreed
        queried
        changed
      }
      heldElsewhere {
        owner
        record
        count
      }
      records {
        ...DisclosedRecord_record
      }
    }
  }
`);

graphql(`
  fragment DisclosedRecord_record on DisclosedRecord {
    id
    recordId
    recordLabel
    recordName
    hasChanged
    fields {
      id
      label
      value
      decision
      exemption
      reason
      proposal
      verdict
      reviewNote
    }
  }
`);
