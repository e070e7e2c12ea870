import { useQuery } from '@apollo/client/react';
import { addMonths, isIsoDate, todayInLondon } from '@atlas/shared/time';
import { CHANGE_CAUSE_LABELS } from '@atlas/shared/vocabulary';
import { useMemo } from 'react';
import { ChangeEvents } from '../../features/coverage/ChangeEvents.tsx';
import { CoverageCalendar } from '../../features/coverage/calendar/CoverageCalendar.tsx';
import { StateName } from '../../features/coverage/StateMark.tsx';
import { type Asked, AskedPlace } from '../../features/coverage/setting/AskedPlace.tsx';
import { BackToCoverage } from '../../features/coverage/setting/BackToCoverage.tsx';
import { NotAnswerable } from '../../features/coverage/setting/NotAnswerable.tsx';
import { readView } from '../../features/coverage/setting/view.ts';
import type { CoverageCellChange_ChangeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { CoverageByQuarter } from './CoverageByQuarter.tsx';

const TITLE = 'What changed in coverage';
/** How far back one looks unless told: a quarter. */
const MONTHS_BACK = 3;
/** More cells than this are for a smaller place, or a shorter time. */
const MOST_CELLS = 200;

const CoverageChangesQuery = graphql(`
  query CoverageChanges($input: CoverageInput!, $from: Date!, $to: Date!) {
    coverageChanges(input: $input, from: $from, to: $to) {
      summary
      changed
      cells(first: 200) {
        ...CoverageCellChange_change
      }
    }
  }
`);

type Change = CoverageCellChange_ChangeFragment;

/** What changed in coverage between two days, and why; how it went quarter by quarter; what ends, and by when to decide. */
export function CoverageChangesPage() {
  const address = useAddress();
  const view = useMemo(() => readView(address), [address]);
  return (
    <AskedPlace title={TITLE} what={TITLE} ofPlace="Coverage is of a place" view={view}>
      {(asked) =>
        asked.missing ? (
          <Page title={TITLE} kicker={<BackToCoverage />} onlyIllustrative={asked.area.isIllustrative}>
            <NotAnswerable {...asked} missing={asked.missing} />
          </Page>
        ) : (
          <ChangesOfPlace {...asked} />
        )
      }
    </AskedPlace>
  );
}

/** What changed in a place that is known. */
function ChangesOfPlace({ area, view, input }: Asked) {
  const { params, change } = useAddress();
  const to = view.asAt ?? todayInLondon();
  const since = params.get('since');
  const from = isIsoDate(since) ? since : addMonths(to, -MONTHS_BACK);
  const isBackwards = from >= to;
  const { data, previousData, loading, error, refetch } = useQuery(CoverageChangesQuery, {
    // The two days take the place of the one in the header.
    variables: { input: { ...input, asAt: null }, from, to },
    skip: isBackwards,
  });
  const found = (data ?? (loading ? previousData : undefined))?.coverageChanges;
  return (
    <Page
      title={TITLE}
      kicker={<BackToCoverage />}
      onlyIllustrative={area.isIllustrative}
      sentence={isBackwards ? `Choose an earlier day than ${dayInWords(to)}, or a later one in “As at”.` : found?.summary}
    >
      <FilterBar label="Between which days" onClear={since ? () => change({ since: null }) : undefined}>
        <DayInput label="Since" value={from} clearLabel="Back to three months" onChange={(day) => change({ since: day })} />
      </FilterBar>
      {view.boundaries === 'OLD' && <p>Where areas followed others, both days are shown on the boundaries before that.</p>}
      <CoverageByQuarter input={input} to={to} />
      <CoverageCalendar input={input} />
      {!isBackwards && (
        <Section
          title="Cell by cell"
          note={`What changed in the world is kept apart from what was only newly recorded, and from what was put right.${
            found && found.changed > MOST_CELLS
              ? ` The first ${MOST_CELLS} of ${found.changed} are shown: choose a smaller place for the rest.`
              : ''
          }`}
        >
          {!found &&
            (error ? (
              <Failure what="The comparison" error={error} onRetry={() => refetch()} />
            ) : (
              <PageSkeleton text="Comparing the two days." />
            ))}
          {found && (
            <DataTable
              caption="Cells that stand otherwise, those that are worse first"
              hideCaption
              columns={COLUMNS}
              rows={found.cells}
              rowKey={({ area, theme }) => `${area.id} ${theme.id}`}
              isLoading={loading}
              empty={<Nothing title="Nothing changed between these days." />}
            />
          )}
          <p data-print="hidden">
            <AtlasLink to="/changes" search={{ place: area.id, compareWith: from, cause: 'CORRECTION' }}>
              What was put right or taken out here, also where it shows in no cell
            </AtlasLink>
          </p>
        </Section>
      )}
    </Page>
  );
}

const COLUMNS: readonly Column<Change>[] = [
  {
    id: 'area',
    header: 'Area',
    isHeader: true,
    width: 12,
    cell: ({ area }) => <AtlasLink to={`/places/${area.id}`}>{area.name}</AtlasLink>,
  },
  { id: 'theme', header: 'Theme', width: 12, cell: ({ theme }) => theme.name },
  { id: 'before', header: 'Before', width: 10, cell: ({ before }) => (before ? <StateName state={before.state} /> : 'No such area') },
  {
    id: 'after',
    header: 'After',
    width: 12,
    cell: ({ after, isWorse }) => (
      <span>
        {after ? <StateName state={after.state} /> : 'No such area'}
        {isWorse && <strong> Worse</strong>}
      </span>
    ),
  },
  { id: 'cause', header: 'Cause', width: 11, cell: ({ causes }) => causes.map((cause) => CHANGE_CAUSE_LABELS[cause]).join('; ') },
  {
    id: 'events',
    header: 'What happened',
    width: 26,
    cell: (change) => <WhatHappened change={change} />,
  },
];

/** What happened to facts; where nothing did, or somebody looked besides, how the cell stands. */
function WhatHappened({ change }: { readonly change: Change }) {
  const { before, after, events } = change;
  const isLooked = after?.state === 'NONE' && before?.state !== 'NONE';
  return (
    <>
      {(events.length === 0 || isLooked) && <div>{after?.sentence ?? 'Its area went with a reorganisation.'}</div>}
      {events.length > 0 && <ChangeEvents change={change} />}
    </>
  );
}
