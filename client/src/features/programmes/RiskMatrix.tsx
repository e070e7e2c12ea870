import styles from './RiskMatrix.module.css';
import { IMPACTS, LIKELIHOODS } from './ScoreField.tsx';

interface Props {
  readonly risks: readonly { readonly number: number; readonly likelihood: number; readonly impact: number }[];
}

const SCORES = [1, 2, 3, 4, 5] as const;

/** Risks by number in a grid of likelihood and impact: the graver, the darker. */
export function RiskMatrix({ risks }: Props) {
  return (
    <table className={styles.matrix}>
      <caption className="visually-hidden">Risks by likelihood and impact</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Likelihood</span>
          </th>
          {SCORES.map((impact) => (
            <th key={impact} scope="col">
              {IMPACTS[impact - 1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCORES.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">{LIKELIHOODS[likelihood - 1]}</th>
            {SCORES.map((impact) => (
              <td key={impact} style={{ '--weight': `${likelihood * impact * 3}%` } as React.CSSProperties}>
                {risks
                  .filter((risk) => risk.likelihood === likelihood && risk.impact === impact)
                  .map(({ number }) => number)
                  .join(', ')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
