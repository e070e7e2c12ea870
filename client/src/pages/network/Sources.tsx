import { useQuery } from '@apollo/client/react';
import type { NetworkInput } from '../../gql/graphql.ts';
import { countOf, dayInWords, edtfInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { SourcesQuery } from './network-query.ts';
import styles from './Sources.module.css';

interface Props {
  readonly input: NetworkInput;
  /** The day the network is drawn for. */
  readonly asAt: string;
}

/** What the network rests on, and the day it is drawn for: at the foot of the page, on paper too. */
export function Sources({ input, asAt }: Props) {
  const { data, previousData, error, refetch } = useQuery(SourcesQuery, { variables: { input } });
  const sources = (data ?? previousData)?.network.sources;
  return (
    <Section title="Sources" note={`What is drawn is as at ${dayInWords(asAt)}.`}>
      {error && !sources && <Failure what="The sources" error={error} onRetry={() => refetch()} />}
      {sources?.length === 0 && <p>No source is held for these lines.</p>}
      <ul className={styles.sources}>
        {sources?.map(({ source, records }) => (
          <li key={source.id}>
            <AtlasLink to={`/sources/${source.id}`}>{source.title}</AtlasLink>
            <span className={styles.detail}>
              {source.publisher && `, ${source.publisher}`}
              {source.publishedOn && `, ${edtfInWords(source.publishedOn)}`}:{' '}
              {countOf(records, 'tie, agreement or meeting', 'ties, agreements and meetings')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
