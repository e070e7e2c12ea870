import { CHANGE_CAUSE_LABELS, CHANGE_CAUSES, COMPARISON_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { ComparisonEntry_EntryFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import styles from './comparison.module.css';

graphql(`
  fragment ComparisonEntry_entry on ComparisonEntry {
    kind
    cause
    day
    recordLabel
    sentence
    record {
      id
    }
  }
`);

const PAGES: Readonly<Record<string, string>> = {
  Organisation: '/organisations',
  Agreement: '/agreements',
  Tie: '/facts',
  Provision: '/facts',
};

/** What changed, in words, by why: the world first, then what we learnt, then what was put right. */
export function EntriesList({
  entries,
  isLoading,
}: {
  readonly entries: readonly ComparisonEntry_EntryFragment[];
  readonly isLoading: boolean;
}) {
  if (entries.length === 0 && !isLoading) {
    return (
      <Nothing title="Nothing changed that you may see.">
        <p>Try an earlier day, another place, or take a filter off.</p>
      </Nothing>
    );
  }
  return CHANGE_CAUSES.map((cause) => {
    const found = entries.filter((entry) => entry.cause === cause);
    if (found.length === 0) return null;
    return (
      <Section key={cause} title={CHANGE_CAUSE_LABELS[cause]}>
        <ul className={styles.entries}>
          {found.map(({ kind, day, sentence, record, recordLabel }) => (
            <li key={`${record?.id ?? sentence} ${day}`}>
              <span className={styles.kind} data-kind={kind}>
                {COMPARISON_KIND_LABELS[kind]}
              </span>
              <span>
                {sentence}{' '}
                {record && (
                  <AtlasLink to={`${PAGES[recordLabel]}/${record.id}`}>
                    Open<span className="visually-hidden">: {sentence}</span>
                  </AtlasLink>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
