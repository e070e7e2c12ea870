import { cutOffWithout } from '@atlas/shared/network';
import { COVERAGE_STATES, type CoverageState } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { parseId } from '../../graphql/arguments.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { AssetStore } from '../assets/assets.store.ts';
import { CoverageService } from '../coverage/coverage.service.ts';
import type { CoverageView } from '../coverage/coverage.view.ts';
import type { Subnetwork } from '../network/network.store.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { ProgrammeStore } from '../programmes/programmes.store.ts';
import type { DependencyArgs } from './dependency.input.ts';
import { DependencyStore } from './dependency.store.ts';
import { dependencySummary } from './summary.ts';

const MAX_SUBJECTS = 20;
const HELD: ReadonlySet<CoverageState> = new Set(['COVERED', 'FRAGILE', 'PARTLY']);

/** Tells what falls where organisations, agreements or funds go. */
export class DependencyService {
  readonly #store: DependencyStore;
  readonly #coverage: CoverageService;
  readonly #organisations: OrganisationStore;
  readonly #agreements: AgreementStore;
  readonly #initiatives: ProgrammeStore;
  readonly #assets: AssetStore;

  constructor(context: Context) {
    this.#store = context.use(DependencyStore);
    this.#coverage = context.use(CoverageService);
    this.#organisations = context.use(OrganisationStore);
    this.#agreements = context.use(AgreementStore);
    this.#initiatives = context.use(ProgrammeStore);
    this.#assets = context.use(AssetStore);
  }

  /**
   * What falls: the facts of coverage are read once, and the rule is applied to them twice, with what goes and without.
   * @throws BAD_USER_INPUT naming the argument: what is unknown, hidden or none of the three, one of the councils, and whatever coverage refuses
   */
  async find({ on, ...where }: DependencyArgs, asAt: string) {
    const ids = [...new Set(on.map((id) => parseId(id, 'on')))];
    if (ids.length === 0 || ids.length > MAX_SUBJECTS)
      throw badInput('on', `name 1 to ${MAX_SUBJECTS} organisations, agreements or funds; these are ${ids.length}.`);
    const within = parseId(where.within, 'within');
    const [now, hanging, network] = await Promise.all([
      this.#coverage.cover({ ...where, for: where.for?.map((id) => parseId(id, 'for')) ?? null }, asAt, ''),
      this.#store.whatHangsOn(ids, within, asAt),
      this.#store.networkIn(within, asAt),
    ]);
    refuseUnknown(ids, hanging.subjects);
    const councils = new Set(now.for.map(({ id }) => id));
    const own = hanging.subjects.find(({ id }) => councils.has(id));
    if (own !== undefined) throw badInput('on', `${own.name} (${own.id}) is one of the councils whose coverage is asked for. Name others.`);

    const [organisations, links] = [new Set(hanging.organisations), new Set(hanging.ending)];
    const then = now.without({ organisations, links });
    const changes = now.all.flatMap((before, at) => {
      const after = then.all[at];
      return after === undefined || !isWorse(before.state, after.state) ? [] : [{ before, after }];
    });
    const lost = changes.filter(({ before, after }) => isLost(before.state, after.state));
    const [agreementsAffected, initiatives, assets, cutOff] = await Promise.all([
      loaded(this.#agreements.byId, [...new Set([...hanging.ending, ...hanging.losing])]),
      loaded(this.#initiatives.initiativeById, hanging.initiatives),
      loaded(this.#assets.byId, hanging.assets),
      loaded(this.#organisations.byId, cutOffIn(network, { nodes: organisations, sources: links }, councils)),
    ]);
    const worse = changes.filter((change) => !lost.includes(change));
    return {
      goneIds: ids,
      coverage: now,
      changes,
      cellsLost: lost.map(({ before }) => before),
      cellsWorse: worse.map(({ before }) => before),
      withoutDoubt: () => withoutDoubt(now, then),
      agreementsAffected: agreementsAffected.toSorted(byTitle),
      organisationsCutOff: cutOff.toSorted(byName),
      initiativesWithoutOwner: initiatives,
      assetsWithoutOwner: assets,
      summary: dependencySummary({
        names: ids.map((id) => hanging.subjects.find((subject) => subject.id === id)?.name ?? id),
        within: now.within.name,
        councils: now.for.map(({ name }) => name),
        asAt,
        cells: now.all.length,
        lost: lost.length,
        worse: worse.length,
        agreements: agreementsAffected.length,
        cutOff: network && cutOff.length,
        initiatives: initiatives.length,
        assets: assets.length,
      }),
    };
  }
}

/** How well a cell stands, the best first. A check that found nobody is no better and no worse than none. */
const rank = (state: CoverageState) => COVERAGE_STATES.indexOf(state === 'NOT_CHECKED' ? 'NONE' : state);
const isWorse = (before: CoverageState, after: CoverageState) => rank(after) > rank(before);
const isLost = (before: CoverageState, after: CoverageState) => HELD.has(before) && !HELD.has(after);

/** The same, counted by confirmed facts in date alone. */
function withoutDoubt(now: CoverageView, then: CoverageView) {
  const after = then.sureStates;
  const changes = now.sureStates.map((before, at) => ({ before, after: after[at] ?? before }));
  const lost = changes.filter((change) => isLost(change.before, change.after)).length;
  return { cellsLost: lost, cellsWorse: changes.filter((change) => isWorse(change.before, change.after)).length - lost };
}

function cutOffIn(
  network: Subnetwork | undefined,
  gone: { readonly nodes: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
  councils: ReadonlySet<string>,
): string[] {
  if (network === undefined) return [];
  const ids = network.members.map(({ organisation }) => organisation.id);
  const there = new Set(ids);
  return cutOffWithout(
    ids,
    network.lines.filter(({ from, to }) => there.has(from) && there.has(to)),
    gone,
    councils,
  );
}

function refuseUnknown(ids: readonly string[], found: readonly { readonly id: string }[]): void {
  const unknown = ids.filter((id) => !found.some((subject) => subject.id === id));
  if (unknown.length > 0)
    throw badInput('on', `there is no organisation, agreement or fund with the id ${unknown.join(', ')} that you may see. Name others.`);
}

async function loaded<T>(
  loader: { loadMany(ids: readonly string[]): Promise<(T | null | Error)[]> },
  ids: readonly string[],
): Promise<T[]> {
  const found = await loader.loadMany(ids);
  return found.flatMap((one) => {
    if (one instanceof Error) throw one;
    return one === null ? [] : [one];
  });
}

const byTitle = (a: { title: string; id: string }, b: { title: string; id: string }) =>
  a.title.localeCompare(b.title, 'en-GB') || (a.id < b.id ? -1 : 1);
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1);
