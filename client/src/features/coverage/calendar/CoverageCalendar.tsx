import { useQuery } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { CoverageInput } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { usePrinting } from '../../../lib/use-printing.ts';
import { PageSkeleton } from '../../../ui/Loading.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Failure, Nothing } from '../../../ui/States.tsx';
import { CalendarMonths } from './CalendarMonths.tsx';
import { CalendarTable } from './CalendarTable.tsx';
import { OverdueDecisions } from './OverdueDecisions.tsx';

/** A year and a half: what ends in it can still be talked about in time. */
const MONTHS = 18;
/** As many as the server gives. */
const MOST = 200;
/** What its part of a page is called in the address. */
export const CALENDAR_ID = 'calendar';

const CalendarQuery = graphql(`
  query CoverageCalendar($input: CoverageInput!, $months: Int!) {
    coverage(input: $input) {
      within {
        id
        name
      }
      ...CountedByRule_coverage
      calendar(months: $months) {
        from
        until
        total
        summary
        entries {
          ...CalendarEntry_entry
        }
      }
    }
  }
`);

/** What of the facts under a coverage ends when, month by month, and by when its agreements have to be decided on. Read apart from the page it is on. */
export function CoverageCalendar({ input }: { readonly input: CoverageInput }) {
  const isPrinting = usePrinting();
  const isNarrow = useMediaQuery('(max-width: 47.99em)') === true && !isPrinting;
  const { data, previousData, loading, error, refetch } = useQuery(CalendarQuery, { variables: { input, months: MONTHS } });
  const coverage = (data ?? (loading ? previousData : undefined))?.coverage;
  const calendar = coverage?.calendar;
  const title = 'What ends, and by when to decide';
  useArrival(calendar !== undefined);
  if (!calendar) {
    return (
      <Section title={title}>
        {error ? (
          <Failure what="The calendar" error={error} onRetry={() => refetch()} />
        ) : (
          <PageSkeleton text="Reading what ends when." rows={6} />
        )}
      </Section>
    );
  }
  const { from, until, total, summary, entries } = calendar;
  const months = <CalendarMonths entries={entries} from={from} until={until} />;
  const table = (
    <CalendarTable entries={entries} coverage={coverage} fileName={`calendar ${coverage.within.name} ${from}`} isNarrow={isNarrow} />
  );
  return (
    <div id={CALENDAR_ID} aria-busy={loading}>
      <Section title={title} note={`${summary}${total > MOST ? ` The first ${MOST} dates are shown.` : ''}`}>
        {entries.length === 0 ? (
          <Nothing title="Nothing ends in the coming eighteen months.">
            <p>No provision, tie or agreement behind these cells has a last day in that time, as things are recorded.</p>
          </Nothing>
        ) : (
          <>
            <OverdueDecisions entries={entries} />
            {isNarrow && table}
            {months}
            {!isNarrow && table}
          </>
        )}
      </Section>
    </div>
  );
}

/** The calendar is not there yet when somebody comes for it. */
function useArrival(isRead: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (isRead && hash === `#${CALENDAR_ID}`) document.getElementById(CALENDAR_ID)?.scrollIntoView();
  }, [isRead, hash]);
}
