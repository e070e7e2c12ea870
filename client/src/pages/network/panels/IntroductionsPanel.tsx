import { OrganisationName } from '../../../features/organisations/OrganisationName.tsx';
import { useAddress } from '../../../lib/address.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Failure } from '../../../ui/States.tsx';
import type { IntroductionsState } from '../use-introductions.ts';
import styles from './panels.module.css';

interface Props {
  readonly introductions: IntroductionsState;
  readonly way: number;
  readonly onClose: () => void;
}

/** Who could introduce two organisations to each other, and why by that way; the one chosen is drawn on the map. */
export function IntroductionsPanel({ introductions, way, onClose }: Props) {
  const { change } = useAddress();
  const { answer, isLoading, error, onRetry } = introductions;
  return (
    <SidePanel title="Introductions" onClose={onClose} selectionKey="introductions">
      {error && !answer && <Failure what="The introductions" error={error} onRetry={onRetry} />}
      {isLoading && !answer && <p className={styles.soft}>Looking for the best ways…</p>}
      {answer && <p>{answer.summary}</p>}
      <ol className={styles.ways}>
        {answer?.paths.map((path, index) => {
          const number = index + 1;
          const isShown = number === Math.min(way, answer.paths.length);
          return (
            <li key={path.organisations.map(({ id }) => id).join()}>
              <button type="button" aria-pressed={isShown} onClick={() => change({ way: number > 1 ? number : null }, { replace: true })}>
                Way {number}
                {isShown && ', on the map'}
              </button>
              <ol className={styles.path}>
                {path.organisations.map((organisation) => (
                  <li key={organisation.id}>
                    <OrganisationName organisation={organisation} />
                  </li>
                ))}
              </ol>
              <ul className={styles.reasons}>
                {path.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </SidePanel>
  );
}
