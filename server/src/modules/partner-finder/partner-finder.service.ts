import { partnerFactSentence, weigh } from '@atlas/shared/partner-finder';
import { formatDay } from '@atlas/shared/time';
import { count, isOrAre, listed, upperFirst } from '@atlas/shared/wording';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { parseBounded, parseIds } from '../../graphql/arguments.ts';
import { AskLoadStore } from '../ask-load/ask-load.store.ts';
import { refuseCouncils } from '../coverage/coverage.service.ts';
import { type Introduction, IntroductionService } from '../introductions/introductions.service.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { factOf, type PartnerFact } from './facts.ts';
import type { PartnerFinderInput } from './partner-finder.input.ts';
import { PartnerFinderStore } from './partner-finder.store.ts';

const MAX_MATCHES = 50;
/** How many of those with the most in their favour are asked how they are known, and who leans on them. */
const MAX_WEIGHED = 500;
const [MAX_STEPS, MAX_ASKING] = [3, 2];

interface Candidate {
  readonly id: string;
  readonly sortName: string;
  readonly facts: PartnerFact[];
}

/** Finds who could do something in a place. */
export class PartnerFinderService {
  readonly #store: PartnerFinderStore;
  readonly #asks: AskLoadStore;
  readonly #organisations: OrganisationStore;
  readonly #introductions: IntroductionService;

  constructor(context: Context) {
    this.#store = context.use(PartnerFinderStore);
    this.#asks = context.use(AskLoadStore);
    this.#organisations = context.use(OrganisationStore);
    this.#introductions = context.use(IntroductionService);
  }

  /**
   * The organisations that could do a theme in an area and do not yet, the one with the most in its favour first.
   * @throws BAD_USER_INPUT naming the field: what is unknown or hidden, or an area nobody governs without `for`
   */
  async find(input: PartnerFinderInput, asAt: string) {
    const asked = parseIds(input, 'input', ['area', 'theme', 'for']);
    const first = parseBounded(asked.first ?? 10, 'input.first', 1, MAX_MATCHES);
    const sought = await this.#store.sought(asked.area, asked.theme, asked.for, asAt);
    if (!sought || sought.area === null)
      throw badInput('input.area', 'there is no area with this id that you may see. Choose one from the list.');
    if (sought.theme === null) throw badInput('input.theme', 'there is no theme with this id that you may see. Choose one from the list.');
    refuseCouncils('input.for', asked.for, sought.councils, { place: sought.area, asAt, say: 'say who seeks a partner.' });

    const candidates = new Map<string, Candidate>();
    const doing = new Set<string>();
    for (const row of await this.#store.facts(sought, asAt)) {
      const fact = factOf(row, sought);
      if (fact === 'DOES_IT') doing.add(row.id);
      else if (fact !== undefined) {
        const candidate = candidates.get(row.id) ?? { id: row.id, sortName: row.sortName, facts: [] };
        candidate.facts.push(fact);
        candidates.set(row.id, candidate);
      }
    }
    for (const id of doing) candidates.delete(id);
    const found = candidates.size;
    const best = ranked([...candidates.values()]).slice(0, MAX_WEIGHED);
    const councils = sought.councils.map(({ id }) => id);
    await this.#addReachAndAsks(best, sought.bearers, sought.teams, asAt);
    const matches = await Promise.all(
      ranked(best)
        .slice(0, first)
        .map(async ({ id, told, score }) => {
          const facts = told.map((fact) => ({ sentence: partnerFactSentence(fact), recordId: fact.record }));
          const organisation = await this.#organisations.byId.load(id);
          return { organisation, score, facts, reasons: facts.map(({ sentence }) => sentence), councils };
        }),
    );
    const shown = matches.filter(({ organisation }) => organisation !== null);
    return {
      matches: shown,
      summary: summaryOf({
        what: `${sought.theme} in ${sought.area}`,
        councils: sought.councils.map(({ name }) => name),
        asAt,
        found,
        doing: doing.size,
        best: shown[0] && { name: shown[0].organisation?.name ?? '', why: shown[0].reasons[0] ?? '' },
      }),
    };
  }

  /** The best way to one of them from one of the councils that seek; null where none is known. */
  async nearestKnown(to: string, councils: readonly string[], asAt: string): Promise<Introduction | null> {
    const ways = await Promise.all(
      councils
        .filter((from) => from !== to)
        .slice(0, MAX_ASKING)
        .map((from) => this.#introductions.find({ from, to, maxHops: MAX_STEPS, first: 1, asAt })),
    );
    const [best] = ways.flatMap(({ paths }) => paths).sort((a, b) => b.score - a.score);
    return best ?? null;
  }

  async #addReachAndAsks(best: readonly Candidate[], councils: readonly string[], teams: readonly string[], asAt: string): Promise<void> {
    const ids = best.map(({ id }) => id);
    const [reach, asks] = await Promise.all([this.#store.reach(ids, councils, asAt), this.#asks.leaning(teams, asAt)]);
    const reached = new Map(reach.map((row) => [row.id, row]));
    const leaning = Map.groupBy(asks, ({ organisation }) => organisation);
    for (const { id, facts } of best) {
      const { known = [], through = [] } = reached.get(id) ?? {};
      facts.push(...known.map((tie) => ({ kind: 'KNOWN' as const, ...tie })));
      if (known.length === 0) facts.push(...through.map((tie) => ({ kind: 'ONE_STEP' as const, ...tie })));
      for (const [ask] of Map.groupBy(leaning.get(id) ?? [], ({ team }) => team).values())
        if (ask !== undefined) facts.push({ kind: 'ASKED', record: ask.record, other: ask.teamName });
    }
  }
}

/** The one with the highest score first; of equals by name, and then by id. */
function ranked(candidates: readonly Candidate[]) {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return candidates
    .map((candidate) => ({ ...candidate, ...weigh(candidate.facts) }))
    .sort((a, b) => b.score - a.score || order(a.sortName, b.sortName) || order(a.id, b.id));
}

interface Found {
  readonly what: string;
  readonly councils: readonly string[];
  readonly asAt: string;
  readonly found: number;
  readonly doing: number;
  readonly best: { readonly name: string; readonly why: string } | undefined;
}

function summaryOf({ what, councils, asAt, found, doing, best }: Found): string {
  const where = `${what}, for ${listed(councils)}, as at ${formatDay(asAt)}`;
  const already =
    doing === 0
      ? 'Nobody is recorded as doing it there'
      : `${upperFirst(count(doing, 'organisation'))} ${doing === 1 ? 'does' : 'do'} it there already and ${isOrAre(doing)} left out`;
  if (best === undefined) return `${where}: nobody is found nearby, on the same themes, or with an offer. ${already}.`;
  return `${where}: ${count(found, 'organisation')} could be asked. First comes ${best.name}: ${best.why} ${already}.`;
}
