import { useQuery } from '@apollo/client/react';
import { SOURCE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { SourceForm } from '../../features/evidence/SourceForm.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { isNoId } from '../../lib/failure.ts';
import { countOf, edtfInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing, Unknown } from '../../ui/States.tsx';
import { Passages } from './Passages.tsx';

/** Beyond this a source is a register whose rows are better met on the records they support. */
const MOST_SHOWN = 3000;

const SourceQuery = graphql(`
  query Source($id: ID!) {
    source(id: $id) {
      id
      title
      kind
      publishedOn
      reference
      publisher
      licence
      attribution
      evidenceCount
      owner {
        id
      }
      ...SourceForm_source
    }
  }
`);

/** What is held from each paragraph of a source? */
export function SourcePage() {
  const { id = '' } = useParams();
  const { can } = useCan();
  const [isEditing, setEditing] = useState(false);
  const { data, loading, error, refetch } = useQuery(SourceQuery, { variables: { id } });
  const source = data?.source;
  if (!source) {
    if (loading) return <PageSkeleton text="Reading the source." rows={10} />;
    if (error && !isNoId(error)) return <Failure isPage what="The source" error={error} onRetry={() => refetch()} />;
    return <Unknown what="source" list="/sources" listName="the sources" />;
  }
  const { title, kind, publishedOn, reference, publisher, licence, attribution, evidenceCount } = source;
  return (
    <Page
      title={title}
      kicker={SOURCE_KIND_LABELS[kind]}
      actions={
        <>
          <WhoCanSee id={id} />
          {can('evidence:add', source) && (
            <Button variant="default" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
        </>
      }
      sentence={`${countOf(evidenceCount, 'piece')} of evidence ${evidenceCount === 1 ? 'is' : 'are'} held from this ${SOURCE_KIND_LABELS[kind].toLowerCase()}.`}
    >
      <Facts
        facts={[
          { label: 'Publisher', value: publisher },
          { label: 'Published', value: edtfInWords(publishedOn) },
          { label: 'Reference', value: reference },
          { label: 'Licence', value: licence },
          { label: 'Attribution', value: attribution },
        ]}
      />
      <Section title={kind === 'REGISTER' ? 'Row by row' : 'Paragraph by paragraph'}>
        {evidenceCount <= MOST_SHOWN ? (
          <Passages sourceId={id} />
        ) : (
          <Nothing title="This source is too long to show whole.">
            <p>Search for an organisation or a place: its page shows the row it comes from.</p>
          </Nothing>
        )}
      </Section>
      <RecordPanel />
      {isEditing && <SourceForm source={source} onClose={() => setEditing(false)} />}
    </Page>
  );
}
