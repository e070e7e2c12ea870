import type { AgreementEdit_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { Chosen } from '../editing/types.ts';

/** All that the forms of an agreement start from. Its stage here is today's, whatever day is looked at. */
graphql(`
  fragment AgreementEdit_agreement on Agreement {
    id
    revision
    title
    kind
    stageNow: stage
    summary
    reference
    startsOn
    endsOn
    reviewOn
    meetingOn
    noticeDays
    valuePence
    visibility
    owner {
      id
    }
    fund {
      id
      name
    }
    decidingBody {
      id
      name
    }
    initiative {
      id
      name
    }
    parties {
      role
      organisation {
        id
        name
      }
    }
    themes {
      id
      name
    }
    areas {
      id
      name
    }
    assets {
      id
      name
    }
    nextStages {
      stage
      allowed
      missing
    }
    stages {
      id
      stage
      on
      note
    }
    wholeLifeCosts {
      option
      years
      benefitsNarrative
      lines {
        party {
          id
          name
        }
        kind
        amountPence
        fromYear
        toYear
      }
    }
    resources {
      side
      kind
      amountPence
      note
      party {
        id
        name
      }
    }
    obligations {
      id
      text
      dueOn
      doneOn
      owedBy {
        id
        name
      }
    }
  }
`);

export type AgreementEdited = AgreementEdit_AgreementFragment;

/** A record as a field that chooses one holds it. */
export const chosen = (one: { readonly id: string; readonly name: string } | null | undefined): Chosen | null =>
  one ? { id: one.id, label: one.name } : null;
export const chosenAll = (all: readonly { readonly id: string; readonly name: string }[] | undefined): Chosen[] =>
  (all ?? []).map(({ id, name }) => ({ id, label: name }));

/** The parties, each once, for fields that choose among them. */
export const partyOptions = ({ parties }: Pick<AgreementEdited, 'parties'>) => [
  ...new Map(parties.map(({ organisation }) => [organisation.id, { value: organisation.id, label: organisation.name }])).values(),
];

/** What each party's id stands for. */
export const partyNames = (agreement: Pick<AgreementEdited, 'parties'>) =>
  new Map(partyOptions(agreement).map(({ value, label }) => [value, label]));
