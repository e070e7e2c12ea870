import { useMutation, useQuery } from '@apollo/client/react';
import { dayBefore } from '@atlas/shared/time';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { recordWords } from '../../features/changes/words.ts';
import { useSaved } from '../../features/editing/use-saved.ts';
import { keptAfterLastPost } from '../../features/personal-data/words.ts';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import type { RetentionQuery as RetentionData } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { describeFailure } from '../../lib/failure.ts';
import { capitalise, countOf, dayInWords, UNSEEN } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

const MOST = 50;

const RetentionQuery = graphql(`
  query Retention {
    retentionProposals {
      id
      record
      name
      ended
      due
    }
  }
`);
const ApproveRetentionMutation = graphql(`
  mutation ApproveRetention($input: ApproveRetentionInput!) {
    approveRetention(input: $input) {
      erased
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Row = RetentionData['retentionProposals'][number];

/** What is kept of people beyond its time? */
export function RetentionPage() {
  return (
    <ForHolders title="Retention" needs="erasure:run">
      <Retention />
    </ForHolders>
  );
}

function Retention() {
  const { data, error, refetch } = useQuery(RetentionQuery, { fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isSure, setSure] = useState(false);
  const { approve, isBusy, problems } = useApprove();
  if (!data) {
    if (error) return <Failure isPage what="What is past its time" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Looking for what is past its time." />;
  }
  const proposals = data.retentionProposals;
  const picked = proposals.filter(({ id }) => chosen.has(id));
  const pick = (ids: readonly string[], is: boolean) => {
    setSure(false);
    setChosen(new Set(is ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  };
  const nameOf = ({ name, record }: Row) => `${name ?? UNSEEN.somebody} (${recordWords(record)})`;
  const columns: readonly Column<Row>[] = [
    {
      id: 'pick',
      header: 'Choose',
      width: 5,
      cell: (row) => (
        <Checkbox
          aria-label={`Erase ${nameOf(row)}`}
          checked={chosen.has(row.id)}
          onChange={(event) => pick([row.id], event.currentTarget.checked)}
        />
      ),
    },
    { id: 'who', header: 'Who', isHeader: true, width: 14, cell: ({ name }) => name ?? capitalise(UNSEEN.somebody) },
    {
      id: 'what',
      header: 'What would go',
      width: 12,
      cell: ({ record }) => capitalise(record === 'Person' ? 'their whole record' : 'how they are reached in private'),
    },
    {
      id: 'why',
      header: 'Why',
      width: 18,
      cell: ({ ended, record }) =>
        `Their last post ended on ${dayInWords(dayBefore(ended))}; kept for ${keptAfterLastPost(record)} from then.`,
    },
    { id: 'since', header: 'Past its time since', width: 10, sortBy: ({ due }) => due, cell: ({ due }) => dayInWords(due) },
  ];
  return (
    <Page
      title="Retention"
      sentence={
        proposals.length === 0
          ? 'Nothing your councils hold of people is past its time.'
          : `${countOf(proposals.length, 'record')} of people ${proposals.length === 1 ? 'is' : 'are'} past ${proposals.length === 1 ? 'its' : 'their'} time. Nothing goes until you approve it.`
      }
    >
      <StewardshipTabs />
      {proposals.length > 0 && (
        <Checkbox
          label={proposals.length > MOST ? `Choose the first ${MOST}` : 'Choose all'}
          checked={proposals.slice(0, MOST).every(({ id }) => chosen.has(id))}
          onChange={(event) =>
            pick(
              proposals.slice(0, MOST).map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
      )}
      <DataTable
        caption="What is past its time, longest first"
        hideCaption
        columns={columns}
        rows={proposals}
        rowKey={({ id }) => id}
        empty={
          <Nothing title="Nothing is past its time.">
            <p>It is looked at afresh whenever this page opens.</p>
          </Nothing>
        }
      />
      {picked.length > 0 && (
        <section aria-label="What would be erased" data-print="hidden">
          <p>
            {countOf(picked.length, 'record')} would be erased for good, from the history too: {picked.map(nameOf).join('; ')}.
          </p>
          {problems && <p role="alert">{problems} Nothing was erased: leave that one out, or settle it, and approve again.</p>}
          <Checkbox
            label="I have looked at these. It cannot be undone."
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          <Button
            color="red"
            mt="sm"
            disabled={!isSure || picked.length > MOST}
            loading={isBusy}
            onClick={async () => {
              if (await approve(picked.map(({ id }) => id))) setChosen(new Set());
            }}
          >
            Erase {countOf(picked.length, 'record')}
          </Button>
        </section>
      )}
    </Page>
  );
}

/** Approves proposals: all of those given, or none and why. */
function useApprove() {
  const [send] = useMutation(ApproveRetentionMutation);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string>();
  const saved = useSaved();
  const approve = async (ids: readonly string[]): Promise<boolean> => {
    setBusy(true);
    setProblems(undefined);
    try {
      const result = (await send({ variables: { input: { ids: [...ids] } } })).data?.approveRetention;
      if (result && result.userErrors.length === 0) {
        saved(`${countOf(result.erased, 'record')} erased.`, null);
        return true;
      }
      setProblems(result?.userErrors.map(({ message }) => message).join(' '));
    } catch (error) {
      const { title, detail } = describeFailure(error);
      setProblems(`${title} ${detail}`);
    } finally {
      setBusy(false);
    }
    return false;
  };
  return { approve, isBusy, problems };
}
