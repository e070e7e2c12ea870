import { AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import type { StageList_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Nothing } from '../../ui/States.tsx';
import styles from './StageList.module.css';

graphql(`
  fragment StageList_agreement on Agreement {
    id
    stage(asAt: $asAt)
    stages {
      stage
      on
      note
      by {
        ...OrganisationName_organisation
      }
      decision {
        id
        reference
        meetingOn
        isKeyDecision
        outcome
        url
        body {
          id
          name
        }
      }
    }
  }
`);

type Decision = NonNullable<StageList_AgreementFragment['stages'][number]['decision']>;

/** The way the agreement has come, oldest first; the stage of the day is marked. */
export function StageList({ agreement }: { readonly agreement: StageList_AgreementFragment }) {
  const { stages, stage: current } = agreement;
  if (stages.length === 0) return <Nothing title="No stage is held." />;
  const now = stages.findLastIndex(({ stage }) => stage === current);
  return (
    <ol className={styles.stages}>
      {stages.map(({ stage, on, by, decision, note }, index) => (
        <li key={`${stage} ${on}`} aria-current={index === now ? 'step' : undefined}>
          <p className={styles.stage}>
            {AGREEMENT_STAGE_LABELS[stage]}
            <span className={styles.day}>{dayInWords(on)}</span>
          </p>
          {by && (
            <p>
              By <OrganisationName organisation={by} />
            </p>
          )}
          {decision && <p>{decisionInWords(decision)}</p>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}

function decisionInWords({ body, meetingOn, reference, isKeyDecision, outcome, url }: Decision) {
  const what = `${isKeyDecision ? 'Key decision' : 'Decision'}${reference ? ` ${reference}` : ''}`;
  return (
    <>
      {url ? <a href={url}>{what}</a> : what} of {body.name}, {dayInWords(meetingOn)}
      {outcome && `: ${outcome}`}
    </>
  );
}
