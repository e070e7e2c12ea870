import { addDays, startOfDayInLondon } from '@atlas/shared/time';
import { CHANGE_CAUSES, type ChangeCause, COMPARISON_KINDS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { MAX_PAGE_SIZE, parseBounded } from '../../graphql/arguments.ts';
import { ComparisonStore } from '../comparison/comparison.store.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageInput } from '../coverage/coverage.input.ts';
import { CoverageService } from '../coverage/coverage.service.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';
import type { CoverageChangesArgs, CoverageOverTimeArgs } from './coverage-in-time.input.ts';
import { type DifferingCell, differingCells, isAlike, isBetter, isWorse } from './differing.ts';
import { Happened } from './happened.ts';
import { countPutRight } from './put-right.ts';
import { changesInWords } from './words.ts';

const MAX_DAYS = 13;
/** How many days are asked about at once: each is a statement, and others wait for the database too. */
const AT_ONCE = 3;
/** What happened is read to this many entries of a cause, the latest; a place has some hundreds in a quarter. */
const MAX_ENTRIES = 2_000;

/** A cell before and after, and what came between. */
export interface ChangedCell {
  readonly area: CoverageCellView['area'];
  readonly theme: CoverageCellView['theme'];
  readonly before: CoverageCellView | null;
  readonly after: CoverageCellView | null;
  readonly isWorse: boolean;
  readonly causes: readonly string[];
  readonly events: readonly ComparedEntry[];
}

/** Coverage on two days. */
export interface CoverageTwice {
  readonly from: string;
  readonly to: string;
  /** Those that are worse first, those whose area came or went last. */
  readonly cells: readonly DifferingCell[];
  readonly happened: Happened;
}

/** Tells how coverage changed between days. */
export class CoverageInTimeService {
  readonly #context: Context;
  readonly #coverage: CoverageService;
  readonly #comparison: ComparisonStore;

  constructor(context: Context) {
    this.#context = context;
    this.#coverage = context.use(CoverageService);
    this.#comparison = context.use(ComparisonStore);
  }

  /**
   * Coverage on two days. The earlier one is by what was recorded by then: without what held already and was recorded since, and without checks
   * recorded since. What was put right since is as it is now on both days; it is told beside the cells that it decides, and counted. The place
   * need not have been there, or governed, on the earlier day.
   * @throws BAD_USER_INPUT naming the argument, and whatever coverage refuses on the later day
   */
  async compare({ input, from, to }: CoverageChangesArgs) {
    this.#context.require('changes:read');
    if (from >= to) throw badInput('to', `${to} does not come after the earlier day, ${from}.`);
    const [then, now] = await Promise.all([this.#coverage.coverAnyDay(input, from), this.#coverage.cover(input, to)]);
    const { entries, toldOfEach } = await this.#entriesOf(then, now, from, to);
    const known = asKnown(then, entries, to);
    const cells = differingCells(known, then, now);
    const [worse, better] = [isWorse, isBetter].map((test) => cells.filter(test).length) as [number, number];
    return {
      ...{ from, to, cells, worse, better, happened: new Happened(this.#context, entries, then, now) },
      changed: cells.length,
      countsBefore: known.counts,
      countsAfter: now.counts,
      summary: changesInWords({
        ...{ place: now.within.name, from, to, worse, better, toldOfEach },
        changed: cells.length,
        went: cells.filter(({ after }) => after === null).length,
        came: cells.filter(({ before }) => before === null).length,
        putRight: await countPutRight(this.#context, entries, [then, now]),
      }),
    };
  }

  /** Why cells stand otherwise is looked up for those alone that are asked for. */
  cellsOf({ cells, happened }: CoverageTwice, first: number | null | undefined): Promise<ChangedCell[]> {
    const most = parseBounded(first ?? 100, 'first', 1, MAX_PAGE_SIZE);
    return Promise.all(
      cells.slice(0, most).map(async (cell) => {
        const { before, stoodThen, after } = cell;
        const { area, theme } = (after ?? before) as CoverageCellView;
        const events = await happened.eventsOf(cell);
        const causes = new Set(events.map(({ cause }) => cause));
        if (!isAlike(stoodThen, after)) causes.add('WORLD');
        if (!isAlike(before, stoodThen)) causes.add('RECORDED');
        return { area, theme, before, after, isWorse: isWorse(cell), causes: CHANGE_CAUSES.filter((cause) => causes.has(cause)), events };
      }),
    );
  }

  /**
   * Coverage on several days; without cells on those on which the place was not there or nobody governed it.
   * @throws BAD_USER_INPUT naming `days`, and whatever else coverage refuses on one of them
   */
  async overTime({ input, days }: CoverageOverTimeArgs) {
    const asked = [...new Set(days)].sort();
    if (asked.length === 0 || asked.length > MAX_DAYS) throw badInput('days', `give 1 to ${MAX_DAYS} days; these are ${asked.length}.`);
    const found: CoverageView[] = [];
    for (let start = 0; start < asked.length; start += AT_ONCE)
      found.push(
        ...(await Promise.all(asked.slice(start, start + AT_ONCE).map((day) => this.#coverage.coverAnyDay(input as CoverageInput, day)))),
      );
    return found.map(({ asAt, counts }) => ({ asAt, counts }));
  }

  /**
   * What happened between the two days to the partners, and to what is done in the place; of what was put right, to the councils too: it may have
   * taken away what made somebody their partner.
   */
  async #entriesOf(then: CoverageView, now: CoverageView, from: string, to: string) {
    const idsIn = (view: CoverageView) => [...view.names.partners.map(({ id }) => id), ...view.names.ownBodies];
    const organisations = new Set([...idsIn(then), ...idsIn(now)]);
    const withCouncils = new Set([...organisations, ...[...then.for, ...now.for].map(({ id }) => id)]);
    const areas = [...new Set([...then.names.areas, ...now.names.areas])];
    const entries: ComparedEntry[] = [];
    let isCut = false;
    for (const cause of CHANGE_CAUSES) {
      const about = [...(cause === 'CORRECTION' ? withCouncils : organisations)];
      const found = await this.#latest({ from, to, cause, organisations: about, areas });
      entries.push(...found.entries);
      isCut ||= found.isCut;
    }
    return { entries, toldOfEach: isCut ? MAX_ENTRIES : null };
  }

  /** The latest entries of a cause, and whether there are more. */
  async #latest({ from, to, cause, ...ids }: Latest): Promise<{ entries: ComparedEntry[]; isCut: boolean }> {
    const question = { from, to, kinds: COMPARISON_KINDS, causes: [cause], where: { scope: 'AREAS' as const, ...ids } };
    const entries: ComparedEntry[] = [];
    let after: string | null = null;
    do {
      const page = this.#comparison.list(question, { first: MAX_PAGE_SIZE, after });
      entries.push(...(await page.nodes()).map((row) => ({ ...row, recordLabel: row.label, from, to })));
      const { hasNextPage, endCursor } = await page.pageInfo();
      after = hasNextPage ? (endCursor ?? null) : null;
    } while (after !== null && entries.length < MAX_ENTRIES);
    return { entries, isCut: after !== null };
  }
}

interface Latest {
  readonly from: string;
  readonly to: string;
  readonly cause: ChangeCause;
  readonly organisations: readonly string[];
  readonly areas: readonly string[];
}

/**
 * The earlier day's coverage by what was recorded by then: without what held already, and without checks made already, but recorded between the
 * two days.
 */
function asKnown(then: CoverageView, entries: readonly ComparedEntry[], to: string): CoverageView {
  const [since, until] = [then.asAt, to].map((day) => startOfDayInLondon(addDays(day, 1)).toISOString()) as [string, string];
  const learnt = new Set(entries.filter(({ kind, cause }) => kind === 'NEW' && cause === 'RECORDED').map(({ id }) => id));
  const late = then.names.looks.filter(({ recordedAt }) => recordedAt >= since && recordedAt < until);
  if (learnt.size + late.length === 0) return then;
  return then.without({ organisations: new Set(), links: learnt, provisions: learnt, checks: new Set(late.map(({ id }) => id)) });
}
