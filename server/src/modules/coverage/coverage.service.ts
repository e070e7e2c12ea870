import { cellSentence, PARTNERS_NAMED } from '@atlas/shared/coverage';
import { formatDay } from '@atlas/shared/time';
import { AREA_LEVEL_LABELS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput, tooComplex } from '../../errors.ts';
import { isGiven, parseBounded, parseId, parseIds } from '../../graphql/arguments.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { ProvisionStore } from '../provisions/provisions.store.ts';
import type { CoverageCellsArgs, CoverageInput } from './coverage.input.ts';
import { CoverageStore } from './coverage.store.ts';
import { type CoverageCellView, CoverageView, evidenceFrom } from './coverage.view.ts';
import { factsFrom } from './facts.rows.ts';
import { type HangingFact, hangingFacts } from './hanging.ts';

/** How many cells are worked out at most. */
const MAX_CELLS = 40_000;
const MAX_COUNCILS = 20;
const MAX_LISTED = 200;

/** Answers where councils are covered. */
export class CoverageService {
  readonly #store: CoverageStore;
  readonly #organisations: OrganisationStore;
  readonly #provisions: ProvisionStore;

  constructor(context: Context) {
    this.#store = context.use(CoverageStore);
    this.#organisations = context.use(OrganisationStore);
    this.#provisions = context.use(ProvisionStore);
  }

  /**
   * Coverage of the areas of a level within a place, by the themes of a framework, as at a day. What merely nobody does is no mistake: such
   * cells are NOT_CHECKED, or NONE.
   * @param at what its fields are called by: `input.` in front of them, or nothing
   * @throws BAD_USER_INPUT naming the field: what is unknown or hidden, a place nobody governs without `for`, a level without areas, a framework or
   *   theme without themes; QUERY_TOO_COMPLEX above MAX_CELLS
   */
  cover(input: CoverageInput, asAt: string, at: 'input.' | '' = 'input.'): Promise<CoverageView> {
    return this.#cover(input, asAt, { at });
  }

  /**
   * The same for a day that may lie before the place was there or governed, or after: it is without cells then, as there is nothing to ask about.
   * @throws BAD_USER_INPUT naming the field, for all else
   */
  coverAnyDay(input: CoverageInput, asAt: string): Promise<CoverageView> {
    return this.#cover(input, asAt, { at: 'input.', mayBeEmpty: true });
  }

  async #cover(
    input: CoverageInput,
    asAt: string,
    { at, mayBeEmpty = false }: { readonly at: 'input.' | ''; readonly mayBeEmpty?: boolean },
  ): Promise<CoverageView> {
    const asked = parseIds(input, 'input', ['within', 'framework', 'for', 'partsOf', 'themes']);
    if ((asked.for?.length ?? 0) > MAX_COUNCILS) throw badInput(`${at}for`, `give ${MAX_COUNCILS} councils at most.`);
    const found = await this.#store.facts(asked, asAt);
    const { within, framework, councils, themes } = found;
    if (within === null) throw badInput(`${at}within`, 'there is no area with this id that you may see. Choose one from the list.');
    if (framework === null)
      throw badInput(`${at}framework`, 'there is no framework with this id that you may see. Choose one from the list.');
    const isUngoverned = !isGiven(asked.for) && councils.length === 0;
    const isEmpty = mayBeEmpty && (isUngoverned || (found.areas.length === 0 && !isThere(within, asAt)));
    if (!isUngoverned || !mayBeEmpty)
      refuseCouncils(`${at}for`, asked.for, councils, {
        place: within.name,
        asAt,
        say: 'say for which councils coverage is asked.',
      });
    const areas = isEmpty ? [] : found.areas;
    if (areas.length === 0 && !isEmpty)
      throw badInput(
        `${at}level`,
        `${within.name} has no area of the level “${AREA_LEVEL_LABELS[asked.level]}” on ${formatDay(asAt)}. Choose another level (levelsInside lists those it has), or another day.`,
      );
    const columns = chosenOf(columnsOf(themes, asked.partsOf, framework.name, at), asked.themes, `${at}themes`);
    const cells = areas.length * columns.length;
    if (cells > MAX_CELLS)
      throw tooComplex(
        `This would be ${cells.toLocaleString('en-GB')} cells, more than the ${MAX_CELLS.toLocaleString('en-GB')} allowed. Choose a smaller place or a higher level.`,
      );
    const { facts: numbered, names } = factsFrom(
      isEmpty ? { ...found.facts, asked: [] } : found.facts,
      asAt,
      columns.map(({ id }) => id),
    );
    const { level, confirmedOnly, sectors, boundaries } = asked;
    return new CoverageView(
      {
        within,
        level,
        framework,
        for: councils,
        areas,
        themes: columns,
        sectors: sectors ?? undefined,
        confirmedOnly: confirmedOnly ?? false,
        boundaries: boundaries ?? 'NEW',
      },
      numbered,
      names,
    );
  }

  /** The cells a filter describes, area by area. @throws BAD_USER_INPUT naming the argument */
  cellsOf(coverage: CoverageView, args: CoverageCellsArgs): readonly CoverageCellView[] {
    const { areas, themes, states } = parseIds(args, 'cells', ['areas', 'themes']);
    const has = (wanted: readonly string[] | null | undefined, value: string) => !isGiven(wanted) || wanted?.includes(value) === true;
    if (![areas, themes, states].some(isGiven)) return coverage.all;
    return coverage.all.filter((cell) => has(areas, cell.area.id) && has(themes, cell.theme.id) && has(states, cell.state));
  }

  /** One cell, or null where there is none of this area and theme. @throws BAD_USER_INPUT naming the argument */
  cellOf(coverage: CoverageView, area: string, theme: string): CoverageCellView | null {
    const [where, what] = [parseId(area, 'area'), parseId(theme, 'theme')];
    return coverage.all.find((cell) => cell.area.id === where && cell.theme.id === what) ?? null;
  }

  partnersIn(cell: CoverageCellView, first: number | null | undefined) {
    return this.#named(cell.partnerIds.slice(0, bounded(first)));
  }

  async singlePointsOf(coverage: CoverageView, first: number | null | undefined) {
    const points = coverage.singlePoints.slice(0, bounded(first));
    const named = await this.#named(points.map(({ organisationId }) => organisationId));
    const organisations = new Map(named.map((organisation) => [organisation.id, organisation]));
    return points.flatMap((point) => {
      const organisation = organisations.get(point.organisationId);
      return organisation === undefined ? [] : [{ ...point, organisation }];
    });
  }

  /** The provisions and ties past the day by which they were to be verified, those first on which most cells hang. */
  pastVerifyByOf(coverage: CoverageView, first: number | null | undefined): HangingFact[] {
    const due = hangingFacts(coverage).filter(({ isStale }) => isStale);
    return due.toSorted((a, b) => b.cellsHeld - a.cellsHeld || (a.id < b.id ? -1 : 1)).slice(0, bounded(first));
  }

  async othersIn(cell: CoverageCellView, first: number | null | undefined) {
    const most = bounded(first);
    return this.#named((await this.#store.othersIn.load(cell)).slice(0, most));
  }

  evidenceOf({ coverage, at }: CoverageCellView, first: number | null | undefined) {
    return coverage.grid
      .holdsOf(...at)
      .slice(0, bounded(first))
      .map((hold) => evidenceFrom(coverage, hold));
  }

  async ownOf({ coverage, at }: CoverageCellView, first: number | null | undefined) {
    const ids = coverage.grid.ownOf(...at).map((own) => coverage.names.own[own]?.id ?? '');
    const found = ids.slice(0, bounded(first)).map((id) => this.#provisions.byId(coverage.asAt).load(id));
    return (await Promise.all(found)).filter((provision) => provision !== null);
  }

  async sentenceOf(cell: CoverageCellView): Promise<string> {
    const { area, theme, state, reasons, partnerCount, validTo, checkedOn, partnerIds } = cell;
    const named = await this.#named(partnerIds.slice(0, PARTNERS_NAMED));
    return cellSentence({
      area: area.name,
      level: cell.coverage.level,
      theme: theme.name,
      ...{ state, reasons, partnerCount, validTo, lookedOn: checkedOn },
      partners: named.map(({ name }) => name),
      places: { held: cell.placesHeld, total: cell.placesTotal },
      parts: { held: cell.partsHeld, total: cell.partsTotal },
    });
  }

  async #named(ids: readonly string[]) {
    return (await Promise.all(ids.map((id) => this.#organisations.byId.load(id)))).filter((found) => found !== null);
  }
}

/** True where an area is there on a day, as its own days say. */
const isThere = ({ openedOn, closedOn }: { readonly openedOn: string | null; readonly closedOn: string | null }, asAt: string) =>
  (openedOn === null || openedOn <= asAt) && (closedOn === null || closedOn > asAt);

const bounded = (first: number | null | undefined) => parseBounded(first ?? 10, 'first', 1, MAX_LISTED);

/** @throws BAD_USER_INPUT naming the argument: councils that are unknown or hidden, or none given for a place that nobody governs */
export function refuseCouncils(
  argument: string,
  given: readonly string[] | null | undefined,
  found: readonly { readonly id: string }[],
  { place, asAt, say }: { readonly place: string; readonly asAt: string; readonly say: string },
): void {
  if (!isGiven(given)) {
    if (found.length > 0) return;
    throw badInput(argument, `nobody is recorded as governing ${place} on ${formatDay(asAt)}: ${say}`);
  }
  const unknown = given?.filter((id) => !found.some((council) => council.id === id)) ?? [];
  if (unknown.length === 0) return;
  throw badInput(argument, `there is no organisation with the id ${unknown.join(', ')} that you may see. Choose councils from the list.`);
}

/** The themes asked about: the framework's top level, or the parts of one. */
function columnsOf<T extends { readonly id: string; readonly name: string }>(
  themes: readonly { readonly theme: T; readonly partOf: readonly string[] }[],
  partsOf: string | null | undefined,
  framework: string,
  at: string,
): T[] {
  const whole = themes.find(({ theme }) => theme.id === partsOf)?.theme;
  if (partsOf && whole === undefined)
    throw badInput(`${at}partsOf`, `${framework} has no theme with this id that you may see. Choose one of its own.`);
  const columns = themes.filter(({ partOf }) => (partsOf ? partOf.includes(partsOf) : partOf.length === 0)).map(({ theme }) => theme);
  if (columns.length > 0) return columns;
  if (whole !== undefined)
    throw badInput(`${at}partsOf`, `${whole.name} has no parts. Ask about the framework’s top level, or another theme.`);
  throw badInput(`${at}framework`, `${framework} has no themes yet. Choose another framework, or add themes to it.`);
}

/** Those of the themes that are asked for by id; all of them where none are. */
function chosenOf<T extends { readonly id: string }>(columns: T[], chosen: readonly string[] | null | undefined, argument: string): T[] {
  if (!isGiven(chosen)) return columns;
  const unknown = chosen?.filter((id) => !columns.some((theme) => theme.id === id)) ?? [];
  if (unknown.length === 0) return columns.filter(({ id }) => chosen?.includes(id));
  throw badInput(argument, `there is no theme with the id ${unknown.join(', ')} among those asked about. Choose from the list.`);
}
