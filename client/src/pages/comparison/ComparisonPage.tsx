import { useQuery } from '@apollo/client/react';
import { addMonths, isIsoDate, todayInLondon } from '@atlas/shared/time';
import { changeCauses, comparisonKinds } from '@atlas/shared/vocabulary';
import { MultiSelect } from '@mantine/core';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PAGE_PARAMS, Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';
import { CountsTable } from './CountsTable.tsx';
import { EntriesList } from './EntriesList.tsx';

const PAGE_SIZE = 50;
/** How far back one looks unless told: a quarter. */
const MONTHS_BACK = 3;

const ComparisonQuery = graphql(`
  query Comparison($from: Date!, $to: Date!, $within: ID, $kinds: [ComparisonKind!], $causes: [ChangeReason!], $first: Int!, $after: String) {
    changesBetween(from: $from, to: $to, within: $within, kinds: $kinds, causes: $causes, first: $first, after: $after) {
      summary
      counts {
        kind
        cause
        entries
      }
      entries {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ComparisonEntry_entry
        }
      }
    }
  }
`);

const options = <T extends string>({ values, labels }: { values: readonly T[]; labels: Readonly<Record<T, string>> }) =>
  values.map((value) => ({ value, label: labels[value] }));

/** What changed between two days: in the world, in what we had recorded, and by correction. */
export function ComparisonPage() {
  const { params, asAt, place, change } = useAddress();
  const to = asAt ?? todayInLondon();
  const asked = params.get('compareWith');
  const from = isIsoDate(asked) ? asked : addMonths(to, -MONTHS_BACK);
  const kinds = readAll(params, 'kind', comparisonKinds);
  const causes = readAll(params, 'cause', changeCauses);
  const isBackwards = from >= to;
  const { data, previousData, loading, error, refetch } = useQuery(ComparisonQuery, {
    variables: { from, to, within: place ?? null, kinds, causes, first: PAGE_SIZE, after: params.get('after') },
    skip: isBackwards,
  });
  const found = (data ?? (loading ? previousData : undefined))?.changesBetween;
  const narrow = (wanted: Record<string, string | readonly string[] | null>) =>
    change({ ...wanted, ...Object.fromEntries(PAGE_PARAMS.map((name) => [name, null])) });
  const total = found?.counts.reduce((sum, { entries }) => sum + entries, 0) ?? 0;
  return (
    <Page
      title="What changed"
      sentence={
        isBackwards
          ? `Choose an earlier day than ${dayInWords(to)}, or a later one in “As at”.`
          : (found?.summary ?? `What changed between ${dayInWords(from)} and ${dayInWords(to)}.`)
      }
    >
      <FilterBar
        label="Narrow what changed"
        onClear={kinds.length + causes.length > 0 ? () => narrow({ kind: null, cause: null }) : undefined}
      >
        <DayInput label="Since" value={from} clearLabel="Back to three months" onChange={(day) => narrow({ compareWith: day })} />
        <MultiSelect
          label="Why"
          data={options(changeCauses)}
          value={causes}
          onChange={(cause) => narrow({ cause })}
          placeholder={causes.length ? '' : 'Anything'}
          clearable
        />
        <MultiSelect
          label="How"
          data={options(comparisonKinds)}
          value={kinds}
          onChange={(kind) => narrow({ kind })}
          placeholder={kinds.length ? '' : 'Anything'}
          clearable
        />
      </FilterBar>
      {error && !found && <Failure what="What changed" error={error} onRetry={() => refetch()} />}
      {loading && !found && <PageSkeleton text="Comparing the two days." />}
      {found && !isBackwards && (
        <>
          <CountsTable counts={found.counts} />
          {place && (
            <p>
              <AtlasLink to="/network" search={{ within: place, compareWith: from }}>
                See it on the network
              </AtlasLink>
            </p>
          )}
          <EntriesList entries={found.entries.nodes} isLoading={loading} />
          <Pager what="changes" shown={found.entries.nodes.length} total={total} pageInfo={found.entries.pageInfo} />
        </>
      )}
      <RecordPanel />
    </Page>
  );
}
