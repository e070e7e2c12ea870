import { useQuery } from '@apollo/client/react';
import type { CoverageInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { QuartersStrip } from './QuartersStrip.tsx';
import { quarterEnds } from './quarters.ts';

const QUARTERS = 8;

const OverTimeQuery = graphql(`
  query CoverageOverTime($input: CoverageInput!, $days: [Date!]!) {
    coverageOverTime(input: $input, days: $days) {
      ...CoverageOnDay_day
    }
    metricDefinitions {
      key
      ...RuleName_rule
    }
  }
`);

/** How coverage went by the ends of quarters, up to a day. Read apart from the page it is on. */
export function CoverageByQuarter({ input, to }: { readonly input: CoverageInput; readonly to: string }) {
  const { data, previousData, loading, error, refetch } = useQuery(OverTimeQuery, {
    variables: { input: { ...input, asAt: null }, days: quarterEnds(to, QUARTERS) },
  });
  const shown = data ?? (loading ? previousData : undefined);
  return (
    <Section
      title="Quarter by quarter"
      note="How many cells were in each state at the end of each quarter, by what is recorded now. Each state below says on press what counts as it."
    >
      {shown && <QuartersStrip days={shown.coverageOverTime} rule={shown.metricDefinitions.find(({ key }) => key === 'coverage')} />}
      {!shown &&
        (error ? (
          <Failure what="The quarters" error={error} onRetry={() => refetch()} />
        ) : (
          <PageSkeleton text="Reading the quarters." rows={6} />
        ))}
    </Section>
  );
}
