import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { passageAnchor } from '../../features/evidence/locator.ts';
import { titleOf } from '../../features/record-panel/record-title.ts';
import type { PassageEvidence_EvidenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { pathOf } from '../../lib/kinds.ts';
import { capitalise, UNSEEN } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import styles from './Passages.module.css';

graphql(`
  fragment PassageEvidence_evidence on Evidence {
    id
    quote
    field
    about {
      ...RecordTitle_node
    }
  }
`);

const PassagesQuery = graphql(`
  query Passages($id: ID!) {
    source(id: $id) {
      id
      passages {
        locator
        evidence {
          ...PassageEvidence_evidence
        }
      }
    }
  }
`);

/** Each paragraph of the source that supports something, with the words and what they support. */
export function Passages({ sourceId }: { readonly sourceId: string }) {
  const { data, loading, error, refetch } = useQuery(PassagesQuery, { variables: { id: sourceId } });
  const passages = data?.source?.passages;
  useArrivalAt(passages !== undefined);
  if (!passages) {
    if (loading) return <PageSkeleton text="Reading what is held from each paragraph." rows={12} />;
    return <Failure what="The paragraphs" error={error} onRetry={() => refetch()} />;
  }
  if (passages.length === 0) return <Nothing title="Nothing is held from it." />;
  return (
    <ol className={styles.passages}>
      {passages.map(({ locator, evidence }) => (
        <li key={locator} id={passageAnchor(locator)} className={styles.passage} tabIndex={-1}>
          <h3>{locator}</h3>
          <div>
            {byQuote(evidence).map(({ quote, pieces }) => (
              <div key={quote} className={styles.group}>
                {quote && <blockquote>“{quote}”</blockquote>}
                <ul>
                  {pieces.map((piece) => (
                    <li key={piece.id}>
                      <About evidence={piece} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The same words may support several records: said once. */
function byQuote(evidence: readonly PassageEvidence_EvidenceFragment[]) {
  const groups = Map.groupBy(evidence, ({ quote }) => quote ?? '');
  return [...groups].map(([quote, pieces]) => ({ quote, pieces }));
}

function About({ evidence: { about, field } }: { readonly evidence: PassageEvidence_EvidenceFragment }) {
  const { params } = useAddress();
  if (!about) return <span className={styles.kind}>{capitalise(UNSEEN.record)}</span>;
  const path = pathOf(about.__typename, about.id);
  const rest = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
  return (
    <>
      <span className={styles.kind}>{about.__typename.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}</span>{' '}
      {path ? (
        <AtlasLink to={path}>{titleOf(about)}</AtlasLink>
      ) : (
        <AtlasLink to="" search={{ ...rest, selected: about.id }} preventScrollReset>
          {titleOf(about)}
        </AtlasLink>
      )}
      {field && <span className={styles.kind}> (its {field})</span>}
    </>
  );
}

/** The paragraph named by the address is not there until the passages are read. */
function useArrivalAt(isRead: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isRead || !hash) return;
    const passage = document.getElementById(decodeURIComponent(hash.slice(1)));
    passage?.scrollIntoView();
    passage?.focus({ preventScroll: true });
  }, [isRead, hash]);
}
