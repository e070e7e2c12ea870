import { AGREEMENT_STAGE_LABELS, type AgreementStage } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import type { AgreementEdited } from '../../features/agreements/agreement-edit.ts';
import { listOf } from '../../lib/wording.ts';
import styles from './NextSteps.module.css';

interface Props {
  readonly agreement: Pick<AgreementEdited, 'nextStages' | 'stageNow'>;
  /** True where whoever reads may move it. */
  readonly canAdvance: boolean;
  readonly onStep: (to: AgreementStage) => void;
  readonly onCost: () => void;
  readonly onPassOn: () => void;
}

/** Where an agreement may go now, and what it lacks for each. */
export function NextSteps({ agreement, canAdvance, onStep, onCost, onPassOn }: Props) {
  const { nextStages, stageNow } = agreement;
  if (nextStages.length === 0) {
    const isLapsed = stageNow === 'LAPSED';
    return (
      <p className={styles.none}>
        {isLapsed ? 'Its last day has passed. To go on with it, move its last day under Change.' : 'Nothing comes after this stage.'}
      </p>
    );
  }
  return (
    <ul className={styles.steps} aria-label="What may come next">
      {nextStages.map(({ stage, missing }) => {
        const needsCost = missing.some((need) => need.includes('whole-life cost'));
        const isNovation = stage === 'NOVATED';
        const lacks = isNovation ? [] : missing;
        return (
          <li key={stage}>
            <span className={styles.stage}>{isNovation ? 'Pass it on to a successor' : AGREEMENT_STAGE_LABELS[stage]}</span>
            {lacks.length > 0 && <span className={styles.missing}>needs {listOf(lacks)}</span>}
            {canAdvance &&
              (needsCost ? (
                <Button variant="default" size="xs" onClick={onCost}>
                  Cost an option
                </Button>
              ) : (
                <Button variant="default" size="xs" onClick={() => (isNovation ? onPassOn() : onStep(stage))}>
                  {isNovation ? 'Pass on' : `Move to ${AGREEMENT_STAGE_LABELS[stage].toLowerCase()}`}
                </Button>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
