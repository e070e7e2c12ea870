import { formatDay } from '@atlas/shared/time';
import { CHANGE_CAUSES, COMPARISON_KINDS, COVERAGE_STATES, type CoverageReason } from '@atlas/shared/vocabulary';
import { count, number } from '@atlas/shared/wording';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { MAX_PAGE_SIZE, parseBounded } from '../../graphql/arguments.ts';
import { ChangeService } from '../changes/changes.service.ts';
import type { EntryRow } from '../comparison/comparison.cypher.ts';
import { ComparisonStore } from '../comparison/comparison.store.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageInput } from '../coverage/coverage.input.ts';
import { CoverageService } from '../coverage/coverage.service.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';
import type { CoverageChangesArgs, CoverageOverTimeArgs } from './coverage-in-time.input.ts';

const MAX_DAYS = 13;
/** How many days are asked about at once: each is a statement, and others wait for the database too. */
const AT_ONCE = 3;
/** What happened is read to this many entries; a place has some hundreds in a quarter. */
const MAX_ENTRIES = 2_000;
const MAX_COMPARED = 500;

/** A cell before and after, and what came between. */
export interface ChangedCell {
  readonly before: CoverageCellView | null;
  readonly after: CoverageCellView | null;
  readonly isWorse: boolean;
  readonly isBetter: boolean;
  readonly causes: readonly string[];
  readonly events: readonly ComparedEntry[];
}

/** A cell as it was known on the earlier day, as it stood then by what is recorded now, and as it stands on the later day. */
interface DifferingCell {
  readonly before: CoverageCellView | null;
  readonly stoodThen: CoverageCellView | null;
  readonly after: CoverageCellView | null;
}

/** Coverage on two days. */
export interface CoverageTwice {
  readonly from: string;
  readonly to: string;
  readonly cells: readonly ChangedCell[];
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
    const cells = await this.#withEvents(differingCells(known, then, now), entries, turnedIn(then, now));
    const worse = cells.filter(({ isWorse }) => isWorse).length;
    const better = cells.filter(({ isBetter }) => isBetter).length;
    return {
      ...{ from, to, cells, worse, better },
      changed: cells.length,
      countsBefore: known.counts,
      countsAfter: now.counts,
      summary: summaryOf({ place: now.within.name, from, to, changed: cells.length, worse, better }),
    };
  }

  cellsOf({ cells }: CoverageTwice, first: number | null | undefined) {
    const most = parseBounded(first ?? 100, 'first', 1, MAX_PAGE_SIZE);
    return cells.slice(0, most).map((cell) => {
      const { area, theme } = (cell.after ?? cell.before) as CoverageCellView;
      return { ...cell, area, theme };
    });
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

  /** Cells that differ with what happened to the facts that decide them, those that are worse first. @param turned ids of facts that became more or less sure */
  async #withEvents(
    cells: readonly DifferingCell[],
    entries: readonly ComparedEntry[],
    turned: ReadonlySet<string>,
  ): Promise<ChangedCell[]> {
    const happened = Map.groupBy(entries, ({ id }) => id);
    const changed = await Promise.all(
      cells.map(async (cell): Promise<ChangedCell> => {
        const { before, stoodThen, after } = cell;
        const told = factsOf(stoodThen, after).flatMap((id) => happened.get(id) ?? []);
        const events = await this.#withoutVerifications(told, turnsOnSureness(cell) ? turned : new Set());
        const causes = new Set(events.map(({ cause }) => cause));
        if (!isAlike(stoodThen, after)) causes.add('WORLD');
        if (!isAlike(before, stoodThen)) causes.add('RECORDED');
        const step = rankOf(after) - rankOf(before);
        return {
          ...{ before, after, isWorse: step > 0, isBetter: step < 0 },
          causes: CHANGE_CAUSES.filter((cause) => causes.has(cause)),
          events: events.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0)),
        };
      }),
    );
    return changed.toSorted((a, b) => Number(b.isWorse) - Number(a.isWorse));
  }

  /** That somebody made sure of a fact changes no cell, unless the cell turned on how sure it is. @param turned ids of facts it turned on */
  async #withoutVerifications(events: readonly ComparedEntry[], turned: ReadonlySet<string>): Promise<ComparedEntry[]> {
    const changes = this.#context.use(ChangeService);
    const isMere = await Promise.all(
      events.map(async ({ id, changeIds }) => !turned.has(id) && (await changes.areVerifications(changeIds))),
    );
    return events.filter((_, at) => !isMere[at]);
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
const isAlike = (one: CoverageCellView | null, other: CoverageCellView | null) =>
  one?.state === other?.state && one?.reasons.join() === other?.reasons.join();

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

/** Ids of the provisions, links and partners that hold any of these cells, each once. */
function factsOf(...cells: readonly (CoverageCellView | null)[]): string[] {
  const found = cells.flatMap((cell) => {
    if (cell === null) return [];
    const { grid, names } = cell.coverage;
    const held = grid.holdsOf(...cell.at).flatMap(({ partner, work, link }) => {
      const named = names.partners[partner];
      return [named?.work[work]?.id, named?.links[link]?.id, named?.id];
    });
    return [...held, ...grid.ownOf(...cell.at).map((own) => names.own[own]?.id)];
  });
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** Ids of the facts that became more or less sure between two days: confirmed or no longer, past the day to verify them by or no longer. */
function turnedIn(then: CoverageView, now: CoverageView): Set<string> {
  const sureness = ({ names }: CoverageView) =>
    new Map(
      [...names.partners.flatMap(({ work, links }) => [...work, ...links]), ...names.own].map(({ id, isConfirmed, isStale }) => [
        id,
        `${isConfirmed} ${isStale}`,
      ]),
    );
  const [was, is] = [sureness(then), sureness(now)];
  return new Set([...is].flatMap(([id, sure]) => (was.has(id) && was.get(id) !== sure ? [id] : [])));
}

const SURENESS: readonly CoverageReason[] = ['UNCONFIRMED', 'STALE'];
/** True where partners span a cell on both days, and it became more or less sure: by what is confirmed, or verified in time. */
const turnsOnSureness = ({ before, after }: DifferingCell) =>
  isSpanned(before) && isSpanned(after) && SURENESS.some((reason) => before.reasons.includes(reason) !== after.reasons.includes(reason));
const isSpanned = (cell: CoverageCellView | null): cell is CoverageCellView => cell?.state === 'COVERED' || cell?.state === 'FRAGILE';

/** The place of a state among the states, the best first. To have looked and found nobody is no worse than not to have looked. */
const rankOf = (cell: CoverageCellView | null) => Math.min(COVERAGE_STATES.indexOf(cell?.state ?? 'NONE'), COVERAGE_STATES.indexOf('NONE'));

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
