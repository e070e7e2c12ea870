import { useQuery } from '@apollo/client/react';
import { addMonths, todayInLondon } from '@atlas/shared/time';
import { LIVE_STAGES } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import { CoverageFigures } from '../../features/coverage/CoverageFigures.tsx';
import { askedAtFirst, beginningAt, governorsOf, type Setting, type SettingArea } from '../../features/coverage/setting/setting.ts';
import type { HomeCoverageQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { type AddressChange, useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { ChangedLately } from './ChangedLately.tsx';
import styles from './HomePage.module.css';
import { MONTHS_AHEAD, NeedsYou } from './NeedsYou.tsx';
import { Waiting } from './Waiting.tsx';

const CoverageQuery = graphql(`
  query HomeCoverage($input: CoverageInput!, $ending: AgreementFilter!, $asAt: Date) {
    coverage(input: $input) {
      asAt
      summary
      ...CoverageFigures_coverage
      ...NeedsYou_coverage
    }
    agreements(filter: $ending, asAt: $asAt, first: 1) {
      totalCount
    }
  }
`);

interface Props {
  readonly setting: Setting;
  readonly area: SettingArea;
  /** True where it is one of the reader's own places. */
  readonly isOwn: boolean;
  /** The reader's own places and themes. */
  readonly start: ReactNode;
  /** What stands below it. */
  readonly children: ReactNode;
}

/** A place for those whose work it is: how it is covered, in a sentence and four figures, what needs them, and what changed. */
export function MyPlace({ setting, area, isOwn, start, children }: Props) {
  const { asAt } = useAddress();
  const beginning = beginningAt(setting, area);
  const canAsk = beginning !== undefined && governorsOf(area).length > 0;
  const asked = beginning && askedAtFirst(area, beginning, asAt);
  const { data, loading, error, refetch } = useQuery(CoverageQuery, {
    variables: {
      input: asked?.input ?? { within: area.id, level: area.level, framework: '' },
      ending: { within: area.id, stages: [...LIVE_STAGES], endsBefore: addMonths(asAt ?? todayInLondon(), MONTHS_AHEAD) },
      asAt,
    },
    skip: !canAsk,
  });
  const coverage = data?.coverage;
  const kicker = [isOwn && 'Your place', canAsk && beginning.framework.name, asAt && `as at ${dayInWords(asAt)}`]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={area.name}
      kicker={kicker}
      sentence={coverage?.summary ?? (loading && <span className={styles.waiting} aria-hidden="true" />)}
      onlyIllustrative={area.isIllustrative}
    >
      {start}
      {!canAsk && <CannotSay area={area} hasFramework={beginning !== undefined} />}
      {error && !coverage && <Failure what={`How ${area.name} is covered`} error={error} onRetry={() => refetch()} />}
      {loading && !coverage && <PageSkeleton text="Reading who does what where." figures={4} rows={8} />}
      {asked && data && <Shown data={data} area={area} {...asked} />}
      {children}
    </Page>
  );
}

interface ShownProps extends ReturnType<typeof askedAtFirst> {
  readonly data: HomeCoverageQuery;
  readonly area: SettingArea;
}

function Shown({ data: { coverage, agreements }, area, input, search }: ShownProps) {
  const rule: ReactNode = (
    <>
      The whole rule stands at the foot of <CoverageLink search={search}>Coverage</CoverageLink>.
    </>
  );
  return (
    <>
      <CoverageFigures coverage={coverage} inFour rule={rule} />
      <p data-print="hidden">
        <CoverageLink search={search}>Every area by every theme, as a matrix and on a map</CoverageLink>
        {' · '}
        <AtlasLink to="/coverage/dependency" search={search}>
          What hangs on one partner
        </AtlasLink>
        {' · '}
        <AtlasLink to="/coverage/briefing" search={search}>
          Briefing to print or hand on
        </AtlasLink>
      </p>
      <div className={styles.columns}>
        <NeedsYou coverage={coverage} agreementsEnding={agreements.totalCount} area={area} search={search} />
        <div>
          <ChangedLately input={input} to={coverage.asAt} search={search} />
          <Waiting told={coverage.calendar.entries.flatMap(({ agreement }) => agreement?.id ?? [])} />
        </div>
      </div>
    </>
  );
}

function CoverageLink({ search, children }: { readonly search: AddressChange; readonly children: ReactNode }) {
  return (
    <AtlasLink to="/coverage" search={search}>
      {children}
    </AtlasLink>
  );
}

function CannotSay({ area: { name }, hasFramework }: { readonly area: SettingArea; readonly hasFramework: boolean }) {
  return (
    <Nothing title={`How ${name} is covered cannot be said yet.`}>
      <p>
        {hasFramework
          ? 'Nobody is recorded as governing it on this day, and coverage is always for named councils.'
          : 'No framework of themes is held that would be its own on this day.'}{' '}
        <AtlasLink to="/coverage">Choose what to ask on Coverage</AtlasLink>, or look at another place or day.
      </p>
    </Nothing>
  );
}
