import { formatDay } from '@atlas/shared/time';
import { CHANGE_CAUSES, COMPARISON_KINDS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { count, number } from '@atlas/shared/wording';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { MAX_PAGE_SIZE, parseBounded } from '../../graphql/arguments.ts';
import type { EntryRow } from '../comparison/comparison.cypher.ts';
import { ComparisonStore } from '../comparison/comparison.store.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageInput } from '../coverage/coverage.input.ts';
import { CoverageService } from '../coverage/coverage.service.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';
import type { CoverageChangesArgs, CoverageOverTimeArgs } from './coverage-in-time.input.ts';
import { type DifferingCell, Happened, isAlike } from './happened.ts';

const MAX_DAYS = 13;
/** How many days are asked about at once: each is a statement, and others wait for the database too. */
const AT_ONCE = 3;
/** What happened is read to this many entries; a place has some hundreds in a quarter. */
const MAX_ENTRIES = 2_000;
const MAX_COMPARED = 500;

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
  /** Those that are worse first. */
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
   * Coverage on two days. The earlier one is by what was recorded by then: without what held already and was recorded since. What was put
   * right since is as it is now on both days; it is told beside the cells that it decides.
   * @throws BAD_USER_INPUT naming the argument, and whatever coverage refuses on either day
   */
  async compare({ input, from, to }: CoverageChangesArgs) {
    this.#context.require('changes:read');
    if (from >= to) throw badInput('to', `${to} does not come after the earlier day, ${from}.`);
    const [then, now] = await Promise.all([this.#coverage.cover(input, from), this.#coverage.cover(input, to)]);
    const entries = await this.#entriesOf(then, now, from, to);
    const learnt = new Set(entries.filter(({ kind, cause }) => kind === 'NEW' && cause === 'RECORDED').map(({ id }) => id));
    const known = learnt.size === 0 ? then : then.without({ organisations: new Set(), links: learnt, provisions: learnt });
    const differing = differingCells(known, then, now);
    const cells = [...differing.filter(isWorse), ...differing.filter((cell) => !isWorse(cell))];
    const worse = cells.filter(isWorse).length;
    const better = cells.filter((cell) => stepOf(cell) < 0).length;
    return {
      ...{ from, to, cells, worse, better, happened: new Happened(this.#context, entries, then, now) },
      changed: cells.length,
      countsBefore: known.counts,
      countsAfter: now.counts,
      summary: summaryOf({ place: now.within.name, from, to, changed: cells.length, worse, better }),
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

  /** @throws BAD_USER_INPUT naming `days`, and whatever coverage refuses on one of them */
  async overTime({ input, days }: CoverageOverTimeArgs) {
    const asked = [...new Set(days)].sort();
    if (asked.length === 0 || asked.length > MAX_DAYS) throw badInput('days', `give 1 to ${MAX_DAYS} days; these are ${asked.length}.`);
    const found: CoverageView[] = [];
    for (let start = 0; start < asked.length; start += AT_ONCE)
      found.push(
        ...(await Promise.all(asked.slice(start, start + AT_ONCE).map((day) => this.#coverage.cover(input as CoverageInput, day)))),
      );
    return found.map(({ asAt, counts }) => ({ asAt, counts }));
  }

  /** What happened between the two days to the partners, and to what is done in the place. */
  async #entriesOf(then: CoverageView, now: CoverageView, from: string, to: string): Promise<ComparedEntry[]> {
    const organisations = [...new Set([then, now].flatMap(({ names }) => [...names.partners.map(({ id }) => id), ...names.ownBodies]))];
    const areas = [...new Set([then, now].flatMap(({ names }) => names.areas))];
    const where = { scope: 'AREAS' as const, organisations: organisations.slice(0, MAX_COMPARED), areas };
    const question = { from, to, kinds: COMPARISON_KINDS, causes: CHANGE_CAUSES, where };
    const rows: EntryRow[] = [];
    for (let after: string | null | undefined; after !== null && rows.length < MAX_ENTRIES; ) {
      const page = this.#comparison.list(question, { first: MAX_PAGE_SIZE, after: after ?? null });
      rows.push(...(await page.nodes()));
      const { hasNextPage, endCursor } = await page.pageInfo();
      after = hasNextPage ? (endCursor ?? null) : null;
    }
    return rows.map((row) => ({ ...row, recordLabel: row.label, from, to }));
  }
}

const keyOf = ({ area, theme }: CoverageCellView) => `${area.id} ${theme.id}`;
/** The cells that differ between what was known of the earlier day and the later one. */
function differingCells(known: CoverageView, then: CoverageView, now: CoverageView): DifferingCell[] {
  const [before, stood, after] = [known, then, now].map(({ all }) => new Map(all.map((cell) => [keyOf(cell), cell]))) as [
    Map<string, CoverageCellView>,
    Map<string, CoverageCellView>,
    Map<string, CoverageCellView>,
  ];
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ before: before.get(key) ?? null, stoodThen: stood.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((cell) => !isAlike(cell.before, cell.after));
}

/** The place of a state among the states, the best first. To have looked and found nobody is no worse than not to have looked. */
const rankOf = (cell: CoverageCellView | null) => Math.min(COVERAGE_STATES.indexOf(cell?.state ?? 'NONE'), COVERAGE_STATES.indexOf('NONE'));
/** Above nothing where a cell became worse, below where it became better. */
const stepOf = ({ before, after }: DifferingCell) => rankOf(after) - rankOf(before);
const isWorse = (cell: DifferingCell) => stepOf(cell) > 0;

function summaryOf({
  place,
  from,
  to,
  changed,
  worse,
  better,
}: Record<'changed' | 'worse' | 'better', number> & Record<'place' | 'from' | 'to', string>) {
  const days = `between ${formatDay(from)} and ${formatDay(to)}`;
  if (changed === 0) return `Nothing changed in the coverage of ${place} ${days}.`;
  const same = changed - worse - better;
  const parts = [
    ...(worse > 0 ? [`${number(worse)} worse`] : []),
    ...(better > 0 ? [`${number(better)} better`] : []),
    ...(same > 0 ? [`${number(same)} neither worse nor better`] : []),
  ];
  return `${count(changed, 'cell')} of ${place} ${changed === 1 ? 'stands' : 'stand'} otherwise ${days}: ${parts.join(', ')}.`;
}
