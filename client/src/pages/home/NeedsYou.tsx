import { LIVE_STAGES } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import { CALENDAR_ID } from '../../features/coverage/calendar/CoverageCalendar.tsx';
import type { Entry } from '../../features/coverage/calendar/entry-words.ts';
import { isGap } from '../../features/coverage/matrix/model.ts';
import { byFigures, figuresOf, type PlaceFigures, weighingOf } from '../../features/coverage/matrix/place-figures.ts';
import type { SettingArea } from '../../features/coverage/setting/setting.ts';
import type { NeedsYou_CoverageFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { AddressChange } from '../../lib/address.ts';
import { countOf, dayInWords, formatCount, listOf, nounFor } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { CellLine, soonestFirst } from './CellLine.tsx';
import { DueFactLine } from './DueFactLine.tsx';
import { EndingLine } from './EndingLine.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment NeedsYou_coverage on Coverage {
    for {
      id
    }
    areas {
      id
      figures(asAt: $asAt) {
        id
        measure
        value
        on
      }
    }
    cells(states: [FRAGILE, COUNCIL_ONLY, NONE, NOT_CHECKED]) {
      ...CellLine_cell
    }
    pastVerifyBy(first: 3) {
      ...DueFactLine_fact
    }
    basis {
      facts
      pastVerifyBy
    }
    calendar(months: 6) {
      until
      total
      overdue
      entries(first: 12) {
        ...CalendarEntry_entry
      }
    }
  }
`);

/** How far ahead one looks, as the fragment does; later is on the calendar of coverage. */
export const MONTHS_AHEAD = 6;
/** Of each kind so many are listed; the page of each has them all. */
const FEW = 3;
const FEW_DAYS = 5;

interface Props {
  readonly coverage: NeedsYou_CoverageFragment;
  /** How many live agreements of the place end in that time, whatever they hold. */
  readonly agreementsEnding: number;
  readonly area: SettingArea;
  /** What the pages of coverage are asked for the same. */
  readonly search: AddressChange;
}

/** What in a place waits for those whose work it is: decisions, facts to make sure of, cells to look into. */
export function NeedsYou({ coverage, agreementsEnding, area, search }: Props) {
  const { cells, pastVerifyBy, basis, calendar } = coverage;
  const councils = coverage.for.map(({ id }) => id);
  const fragile = cells.filter((cell) => !isGap(cell)).toSorted(soonestFirst);
  const weighing = weighingOf(coverage.areas.map(({ figures }) => figures));
  const figures = new Map(coverage.areas.map((one) => [one.id, figuresOf(one.figures, weighing)]));
  const gaps = cells.filter(isGap).toSorted((a, b) => soonestFirst(a, b) || byPeople(figures.get(a.area.id), figures.get(b.area.id)));
  const until = dayInWords(calendar.until);
  const ending = toldOnce(calendar.entries).slice(0, FEW_DAYS);
  return (
    <Section
      title="What needs you"
      note={inShort({ overdue: calendar.overdue, due: basis.pastVerifyBy, fragile: fragile.length, gaps: gaps.length })}
    >
      <Need
        title={`To decide, and what ends before ${until}`}
        nothing="Nothing behind these figures ends in the coming six months, as things are recorded."
        all={
          <>
            <AtlasLink to="/coverage/changes" search={search} hash={CALENDAR_ID}>
              {calendar.total > ending.length
                ? `All ${formatCount(calendar.total)} dates, and those of the year after`
                : 'What ends in the year after'}
            </AtlasLink>
            {agreementsEnding > 0 && (
              <>
                {' · '}
                <AtlasLink to="/agreements" search={{ stage: LIVE_STAGES, endsBefore: calendar.until }}>
                  {countOf(agreementsEnding, 'live agreement')} of any kind {nounFor(agreementsEnding, 'ends', 'end')} in {area.name} by
                  then
                </AtlasLink>
              </>
            )}
          </>
        }
      >
        {ending.map((entry) => (
          <EndingLine key={`${entry.kind} ${entry.on} ${entry.agreement?.id ?? entry.tie?.id ?? entry.provision?.id}`} entry={entry} />
        ))}
      </Need>
      <Need
        title="To be verified"
        nothing={basis.facts === 0 ? 'No fact is held behind these figures.' : 'Every fact behind these figures was verified in time.'}
        all={
          basis.pastVerifyBy > pastVerifyBy.length && (
            <>
              {formatCount(basis.pastVerifyBy)} in all: <AtlasLink to="/my-work">those of your council are in My work</AtlasLink>
            </>
          )
        }
      >
        {pastVerifyBy.map((fact) => (
          <DueFactLine key={fact.provision?.id ?? fact.tie?.id} fact={fact} />
        ))}
      </Need>
      <Need
        title="Fragile: to look into"
        nothing={`Nothing is fragile in ${area.name}.`}
        all={
          fragile.length > FEW && (
            <AtlasLink to="/coverage" search={search}>
              All {formatCount(fragile.length)} on Coverage
            </AtlasLink>
          )
        }
      >
        {fragile.slice(0, FEW).map((cell) => (
          <CellLine key={`${cell.area.id} ${cell.theme.id}`} cell={cell} search={search} councils={councils} />
        ))}
      </Need>
      <Need
        title="Without a partner: who could fill the gap?"
        note={weighing.people && gaps.length > FEW && 'Where somebody looked and found nobody comes first, then where more people live.'}
        nothing={`Every cell of ${area.name} has a partner in it.`}
        all={
          gaps.length > FEW && (
            <AtlasLink to="/coverage" search={{ ...search, gaps: 'only' }}>
              All {formatCount(gaps.length)} on Coverage
            </AtlasLink>
          )
        }
      >
        {gaps.slice(0, FEW).map((cell) => (
          <CellLine key={`${cell.area.id} ${cell.theme.id}`} cell={cell} search={search} councils={councils} />
        ))}
      </Need>
    </Section>
  );
}

interface NeedProps {
  readonly title: string;
  /** In what order it is, where that does not show. */
  readonly note?: ReactNode;
  /** Said where there is nothing of it. */
  readonly nothing: string;
  /** Where the rest is, if there is a rest. */
  readonly all: ReactNode;
  readonly children: readonly ReactNode[];
}

/** One kind of what waits, the most pressing of it. */
function Need({ title, note, nothing, all, children }: NeedProps) {
  return (
    <div className={styles.need}>
      <h3>{title}</h3>
      {note && <p className={styles.soft}>{note}</p>}
      {children.length > 0 ? <ul className={styles.list}>{children}</ul> : <p>{nothing}</p>}
      {all && (
        <p className={styles.all} data-print="hidden">
          {all}
        </p>
      )}
    </div>
  );
}

/** "2 agreements should have been decided on, 4 facts are past their day, 8 cells are fragile and 12 have no partner." */
function inShort({ overdue, due, fragile, gaps }: Record<'overdue' | 'due' | 'fragile' | 'gaps', number>): string {
  const parts = [
    ...(overdue > 0 ? [`${countOf(overdue, 'agreement')} should have been decided on`] : []),
    ...(due > 0 ? [`${countOf(due, 'fact')} ${nounFor(due, 'is', 'are')} past the day to verify ${nounFor(due, 'it', 'them')} by`] : []),
    ...(fragile > 0 ? [`${countOf(fragile, 'cell')} ${nounFor(fragile, 'is', 'are')} fragile`] : []),
    ...(gaps > 0 ? [`${countOf(gaps, 'cell')} ${nounFor(gaps, 'has', 'have')} no partner`] : []),
  ];
  return parts.length === 0 ? 'Nothing waits here.' : `${listOf(parts)}.`;
}

const NOTHING_HELD: PlaceFigures = { people: undefined, deprivation: undefined };
const byPeople = (a = NOTHING_HELD, b = NOTHING_HELD) => byFigures('PEOPLE')(a, b);

/** Dates of which none says what another said: by when to decide on an agreement says when it ends. */
const toldOnce = (entries: readonly Entry[]) =>
  entries.filter(
    ({ kind, agreement }) =>
      kind === 'DECIDE_BY' || !agreement || !entries.some((one) => one.kind === 'DECIDE_BY' && one.agreement?.id === agreement.id),
  );
