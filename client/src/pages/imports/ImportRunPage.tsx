import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { ChangesTable } from '../../features/changes/ChangesTable.tsx';
import { outcomeOf } from '../../features/editing/payload.ts';
import { useAction } from '../../features/editing/use-action.ts';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { graphql } from '../../gql/index.ts';
import { isNoId } from '../../lib/failure.ts';
import { countOf, listOf, momentInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { profileInWords, STATES } from './words.ts';

const ImportQuery = graphql(`
  query ImportRun($id: ID!, $after: String) {
    importRun(id: $id) {
      ...ImportRow_importRun
      finishedAt
      unchanged
      linked
      fieldsLeftOut
      canUndo
      source {
        id
        title
      }
    }
    changes(filter: { importRun: $id }, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeRow_change
      }
    }
  }
`);
const UndoImportMutation = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) {
      userErrors {
        ...Outcome_userError
      }
      importRun {
        id
        state
        canUndo
      }
    }
  }
`);

/** What did this import bring in, and can it be taken back? */
export function ImportRunPage() {
  const { id = '' } = useParams();
  const { data, loading, error, refetch, fetchMore } = useQuery(ImportQuery, { variables: { id } });
  const [undo] = useMutation(UndoImportMutation);
  const { act, isBusy } = useAction();
  const run = data?.importRun;
  if (!data || !run) {
    if (loading) return <PageSkeleton text="Reading the import." />;
    if (error && !isNoId(error)) return <Failure isPage what="The import" error={error} onRetry={() => refetch()} />;
    return <Unknown what="import" list="/imports" listName="the imports" />;
  }
  const { fileName, profile, state, startedAt, rowsRead, created, changed, unchanged, linked, rejected, canUndo, source } = run;
  const counts = [
    [created, 'created'],
    [changed, 'changed'],
    [unchanged, 'left as they were'],
    [linked, 'kept by others'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const refused = rejected > 0 ? `; ${countOf(rejected, 'row')} ${rejected === 1 ? 'was' : 'were'} refused` : '';
  return (
    <Page
      title={fileName}
      kicker={<AtlasLink to="/imports">Imports</AtlasLink>}
      sentence={`${countOf(rowsRead, 'row')} read; records: ${told.length === 0 ? 'none' : listOf(told)}${refused}.`}
      actions={
        canUndo && (
          <Button
            variant="default"
            loading={isBusy}
            onClick={() =>
              act(async () => {
                const result = await undo({ variables: { id } });
                return outcomeOf(result, result.data?.undoImport, ({ importRun }) => importRun);
              }, 'The import is undone: what it made is out, what it changed is as it was.')
            }
          >
            Undo this import
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: 'What it is', value: profileInWords(profile) },
          { label: 'State', value: STATES[state] },
          { label: 'Begun', value: momentInWords(startedAt) },
          { label: 'Source', value: source && <AtlasLink to={`/sources/${source.id}`}>{source.title}</AtlasLink> },
        ]}
      />
      <Section title="What it did">
        <ChangesTable
          changes={data.changes}
          onMore={(after) =>
            fetchMore({
              variables: { after },
              updateQuery: (held, { fetchMoreResult }) => ({
                ...fetchMoreResult,
                changes: { ...fetchMoreResult.changes, nodes: [...held.changes.nodes, ...fetchMoreResult.changes.nodes] },
              }),
            })
          }
        />
      </Section>
      <RecordPanel />
    </Page>
  );
}
