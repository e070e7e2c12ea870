import { AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
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
      id
      stage
      on
      note
      by {
        ...OrganisationName_organisation
      }
      decision {
        id
        reference
        outcome
      }
    }
  }
`);

/** The way the agreement has come, oldest first; the stage of the day is marked. */
export function StageList({
  agreement,
  onCorrect,
}: {
  readonly agreement: StageList_AgreementFragment;
  /** Opens the form that puts a step right, for those who may. */
  readonly onCorrect?: ((event: string) => void) | undefined;
}) {
  const { stages, stage: current } = agreement;
  if (stages.length === 0) return <Nothing title="No stage is held." />;
  const now = stages.findLastIndex(({ stage }) => stage === current);
  return (
    <ol className={styles.stages}>
      {stages.map(({ id, stage, on, by, decision, note }, index) => (
        <li key={id} aria-current={index === now ? 'step' : undefined}>
          <p className={styles.stage}>
            {AGREEMENT_STAGE_LABELS[stage]}
            <span className={styles.day}>{dayInWords(on)}</span>
            {onCorrect && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Correct the step to ${AGREEMENT_STAGE_LABELS[stage].toLowerCase()}`}
                onClick={() => onCorrect(id)}
              >
                Correct
              </Button>
            )}
          </p>
          {by && (
            <p>
              By <OrganisationName organisation={by} />
            </p>
          )}
          {decision && (
            <p>
              Decided{decision.reference && ` (${decision.reference})`}
              {decision.outcome && `: ${decision.outcome}`}
            </p>
          )}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
