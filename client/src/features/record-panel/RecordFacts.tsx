import { FACT_STATUS_LABELS, TIE_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { RecordFacts_NodeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf, spanInWords, validityInWords } from '../../lib/wording.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { StaleMark } from '../../ui/StaleMark.tsx';
import { StatusMark, Strength } from '../../ui/TieMark.tsx';
import { OrganisationName, OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';

graphql(`
  fragment RecordFacts_node on Node {
    __typename
    id
    ... on Tie {
      kind
      strength
      status
      validFrom
      validTo
      isStale
      lastVerifiedOn
      verifyBy
      note
      from {
        ...OrganisationName_organisation
      }
      to {
        ...OrganisationName_organisation
      }
      assertedBy {
        ...OrganisationName_organisation
      }
      confirmedBy {
        ...OrganisationName_organisation
      }
      disputedBy {
        ...OrganisationName_organisation
      }
      disputeReason
    }
    ... on Provision {
      provisionConfirmedBy: confirmedBy {
        ...OrganisationName_organisation
      }
      disputedBy {
        ...OrganisationName_organisation
      }
      disputeReason
      status
      validFrom
      validTo
      isStale
      lastVerifiedOn
      verifyBy
      organisation {
        ...OrganisationName_organisation
      }
      themes {
        id
        name
      }
      areas {
        ...AreaName_area
      }
    }
    ... on Initiative {
      summary
      starts: startsOn
      ends: endsOn
      lead {
        ...OrganisationName_organisation
      }
      partners {
        ...OrganisationName_organisation
      }
      areas {
        ...AreaName_area
      }
    }
    ... on Engagement {
      summary
      host {
        ...OrganisationName_organisation
      }
      attendees {
        ...OrganisationName_organisation
      }
      areas {
        ...AreaName_area
      }
    }
    ... on Note {
      text
    }
  }
`);

/** A record's own facts, by its kind. */
export function RecordFacts({ node }: { readonly node: RecordFacts_NodeFragment }) {
  return <Facts facts={factsOf(node)} />;
}

/** Who disputes a fact, and why, while it is disputed. */
function disputeOf(node: Extract<RecordFacts_NodeFragment, { __typename: 'Tie' | 'Provision' }>): Fact[] {
  if (node.status !== 'DISPUTED') return [];
  return [
    { label: 'Disputed by', value: node.disputedBy && <OrganisationName organisation={node.disputedBy} /> },
    { label: 'Why', value: node.disputeReason },
  ];
}

function factsOf(node: RecordFacts_NodeFragment): Fact[] {
  switch (node.__typename) {
    case 'Tie':
      return [
        { label: 'From', value: <OrganisationName organisation={node.from} /> },
        { label: 'Kind', value: TIE_KIND_LABELS[node.kind] },
        { label: 'To', value: <OrganisationName organisation={node.to} /> },
        { label: 'Strength', value: <Strength value={node.strength} /> },
        { label: 'Status', value: <StatusMark status={node.status} strength={node.strength} isStale={node.isStale} /> },
        { label: 'True', value: validityInWords(node) },
        { label: 'Said by', value: node.assertedBy && <OrganisationName organisation={node.assertedBy} /> },
        { label: 'Confirmed by', value: node.confirmedBy && <OrganisationName organisation={node.confirmedBy} /> },
        ...disputeOf(node),
        { label: 'Last verified', value: <StaleMark {...node} /> },
        { label: 'Note', value: node.note },
      ];
    case 'Provision':
      return [
        { label: 'Organisation', value: <OrganisationName organisation={node.organisation} /> },
        {
          label: 'Themes',
          value: fewOf(
            node.themes.map(({ name }) => name),
            12,
          ),
        },
        { label: 'Places', value: node.areas.length > 0 && <AreaNames areas={node.areas} most={12} /> },
        { label: 'Status', value: FACT_STATUS_LABELS[node.status] },
        { label: 'True', value: validityInWords(node) },
        {
          label: 'Confirmed by',
          value: node.provisionConfirmedBy && <OrganisationName organisation={node.provisionConfirmedBy} />,
        },
        ...disputeOf(node),
        { label: 'Last verified', value: <StaleMark {...node} /> },
      ];
    case 'Initiative':
      return [
        { label: 'What', value: node.summary },
        { label: 'When', value: spanInWords(node.starts, node.ends) },
        { label: 'Led by', value: node.lead.length > 0 && <OrganisationNames organisations={node.lead} /> },
        { label: 'With', value: node.partners.length > 0 && <OrganisationNames organisations={node.partners} /> },
        { label: 'Places', value: node.areas.length > 0 && <AreaNames areas={node.areas} most={12} /> },
      ];
    case 'Engagement':
      return [
        { label: 'What', value: node.summary },
        { label: 'Held by', value: node.host.length > 0 && <OrganisationNames organisations={node.host} /> },
        { label: 'Who came', value: node.attendees.length > 0 && <OrganisationNames organisations={node.attendees} /> },
        { label: 'Places', value: node.areas.length > 0 && <AreaNames areas={node.areas} most={12} /> },
      ];
    case 'Note':
      return [{ label: 'What it says', value: node.text }];
    default:
      return [];
  }
}
