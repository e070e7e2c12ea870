import type { DecisionItem_DecisionFragment, DecisionSubjects_DecisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';

graphql(`
  fragment DecisionItem_decision on Decision {
    id
    revision
    reference
    meetingOn
    isKeyDecision
    forwardPlanReference
    recommendation
    outcome
    implications
    url
    body {
      id
      name
    }
    divisions {
      id
      name
    }
    ...DecisionSubjects_decision
    evidence {
      ...EvidenceItem_evidence
    }
  }
`);
graphql(`
  fragment DecisionSubjects_decision on Decision {
    agreements {
      id
      title
    }
    programmes {
      id
      name
    }
    initiatives {
      id
      name
    }
  }
`);

/** "Key decision 12 of the Board, 3 March 2026: agreed". */
export function DecisionTold({ decision }: { readonly decision: DecisionItem_DecisionFragment }) {
  const { body, meetingOn, reference, isKeyDecision, outcome, url } = decision;
  const what = `${isKeyDecision ? 'Key decision' : 'Decision'}${reference ? ` ${reference}` : ''}`;
  return (
    <>
      {url ? <a href={url}>{what}</a> : what} of <AtlasLink to={`/organisations/${body.id}`}>{body.name}</AtlasLink>,{' '}
      {dayInWords(meetingOn)}
      {outcome ? `: ${outcome}` : ' (its outcome is not held)'}
    </>
  );
}

/** A record a decision is about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** Everything a decision is about: agreements, programmes and initiatives. */
export const subjectsOf = ({ agreements, programmes, initiatives }: DecisionSubjects_DecisionFragment): readonly Subject[] => [
  ...agreements.map(({ id, title }) => ({ id, name: title, path: `/agreements/${id}` })),
  ...programmes.map(({ id, name }) => ({ id, name, path: `/programmes/${id}` })),
  ...initiatives.map(({ id, name }) => ({ id, name, path: `/initiatives/${id}` })),
];

/** The same as links, one a line. */
export function SubjectList({ subjects }: { readonly subjects: readonly Subject[] }) {
  return (
    <ul>
      {subjects.map(({ id, name, path }) => (
        <li key={id}>
          <AtlasLink to={path}>{name}</AtlasLink>
        </li>
      ))}
    </ul>
  );
}
