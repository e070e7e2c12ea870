import { ROLE_LABELS } from '@atlas/shared/permissions';
import { AREA_MEASURE_LABELS, TIE_WORDING } from '@atlas/shared/vocabulary';
import type { RecordTitle_NodeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { listOf } from '../../lib/wording.ts';

graphql(`
  fragment RecordTitle_node on Node {
    __typename
    id
    ... on Organisation {
      name
    }
    ... on Tie {
      kind
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
    ... on Provision {
      workTitle: title
      organisation {
        id
        name
      }
      themes {
        id
        name
      }
    }
    ... on Agreement {
      title
    }
    ... on Programme {
      name
    }
    ... on Initiative {
      name
    }
    ... on Engagement {
      title
    }
    ... on Asset {
      name
    }
    ... on Person {
      name
    }
    ... on Area {
      name
    }
    ... on Source {
      title
    }
    ... on StatedFigure {
      label
    }
    ... on AreaFigure {
      measure
      of: area {
        id
        name
      }
    }
    ... on Note {
      heading
    }
    ... on Offer {
      title
    }
    ... on Need {
      title
    }
    ... on Framework {
      name
    }
    ... on Theme {
      name
    }
    ... on InformationRequest {
      reference
    }
    ... on Grant {
      role
      principal {
        id
        name
      }
    }
  }
`);

/** What a record is called: a tie by its sentence, everything else by its name. */
export function titleOf(node: RecordTitle_NodeFragment): string {
  switch (node.__typename) {
    case 'Tie':
      return `${node.from.name} ${TIE_WORDING[node.kind].forward} ${node.to.name}`;
    case 'Provision':
      return node.workTitle ?? `${node.organisation.name} on ${listOf(node.themes.map(({ name }) => name))}`;
    case 'Agreement':
    case 'Engagement':
    case 'Source':
    case 'Offer':
    case 'Need':
      return node.title;
    case 'StatedFigure':
      return node.label;
    case 'AreaFigure':
      return `${AREA_MEASURE_LABELS[node.measure]} of ${node.of.name}`;
    case 'InformationRequest':
      return `Request for information ${node.reference}`;
    case 'Grant':
      return `${ROLE_LABELS[node.role]}${node.principal ? `: ${node.principal.name}` : ''}`;
    case 'Note':
      return node.heading;
    case 'Organisation':
    case 'Programme':
    case 'Initiative':
    case 'Asset':
    case 'Person':
    case 'Area':
    case 'Framework':
    case 'Theme':
      return node.name;
    default:
      return 'Record';
  }
}
