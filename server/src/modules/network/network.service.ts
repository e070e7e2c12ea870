import type { Context } from '../../context.ts';
import { tooComplex } from '../../errors.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { type Compared, comparedInWords, compareNetworks } from './compare.ts';
import { type Confirmation, confirmationOf } from './lines.ts';
import { MAX_REACHED, type NetworkInput } from './network.input.ts';
import { type NetworkQuestion, parseQuestion } from './network.question.ts';
import { type NetworkMember, NetworkStore, type Subnetwork } from './network.store.ts';
import { networkView } from './network.view.ts';
import { summarise } from './summary.ts';

/** What the database gives at most at a time: enough to tell that there are too many. */
const ONE_TOO_MANY = MAX_REACHED + 1;

/** What is shown, and what is counted of the whole. */
interface Drawn extends Subnetwork {
  readonly totalTies: number;
  readonly confirmation: Confirmation;
}

/** Draws networks. */
export class NetworkService {
  readonly #store: NetworkStore;
  readonly #evidence: EvidenceStore;

  constructor(context: Context) {
    this.#store = context.use(NetworkStore);
    this.#evidence = context.use(EvidenceStore);
  }

  /**
   * The network around organisations, within an area or of a programme, as at a day. What is unknown, hidden or was not there on that
   * day gives an empty one, which says so.
   * @throws BAD_USER_INPUT naming the argument, QUERY_TOO_COMPLEX where it reaches more than MAX_REACHED organisations
   */
  async draw(input: NetworkInput, asAt: string) {
    const question = parseQuestion(input, asAt);
    const { names, hops } = await this.#reach(question);
    const truncated = hops.size > question.limit;
    const { totalTies, confirmation, ...shown } = truncated ? await this.#part(question, hops) : await this.#whole(question, hops);
    const { ties, unconfirmed } = confirmation;
    const totals = { totalNodes: hops.size, totalTies, truncated };
    const { compareWith } = question;
    const compared =
      compareWith === undefined ? undefined : await this.#compare({ ...question, asAt: compareWith }, asAt, shown, truncated);
    const facts = {
      asAt,
      ...totals,
      unconfirmedShare: ties === 0 ? 0 : unconfirmed / ties,
      summary: summarise({
        ...shown,
        ...totals,
        confirmation,
        question: { ...question, expand: reachedOf(new Set(question.expand), hops) },
        names,
      }),
      ...(compared && compareWith && { compareWith, changes: comparedInWords(compared, compareWith) }),
    };
    const view = networkView(shown, facts, compared);
    return { ...view, sources: () => this.#evidence.sourcesOf([...new Set(shown.lines.map(({ source }) => source))]) };
  }

  /** What is shown beside the same of an earlier day; where only a part is shown, only that part is compared. */
  async #compare(earlier: NetworkQuestion, asAt: string, shown: Subnetwork, truncated: boolean): Promise<Compared> {
    const ids = shown.members.map(({ organisation }) => organisation.id);
    const reached = truncated ? [] : [...(await this.#reach(earlier)).hops.keys()];
    const isPart = truncated || reached.length > earlier.limit;
    const then = await this.#store.members([...new Set([...ids, ...(isPart ? [] : reached)])], earlier);
    const wasThere = new Set(reached);
    const picture = { ...then, members: isPart ? then.members : then.members.filter(({ organisation }) => wasThere.has(organisation.id)) };
    const learnt = await this.#store.learntBetween(earlier.asAt, asAt, [...ids, ...shown.lines.map(({ source }) => source)]);
    return compareNetworks(shown, picture, learnt);
  }

  /** The hop at which each organisation is reached: the expansion goes level by level, each organisation once. */
  async #reach(question: NetworkQuestion): Promise<{ names: readonly string[]; hops: Map<string, number> }> {
    const { start } = question;
    const around = start.kind === 'AROUND' ? start.ids : [];
    const [{ names, ids }, first] = await Promise.all([
      this.#store.begin(start, question, ONE_TOO_MANY),
      question.hops > 0 ? this.#store.neighbours(around, question, ONE_TOO_MANY) : [],
    ]);
    const hops = new Map(ids.map((id) => [id, 0]));
    refuseTooMany(hops);
    let frontier: readonly string[] = ids;
    for (let hop = 1; hop <= question.hops && frontier.length > 0; hop++) {
      const found = hop === 1 && start.kind === 'AROUND' ? first : await this.#store.neighbours(frontier, question, ONE_TOO_MANY);
      frontier = found.map(({ id }) => id).filter((id) => !hops.has(id));
      for (const id of frontier) hops.set(id, hop);
      refuseTooMany(hops);
    }
    await this.#expand(question, hops);
    return { names, hops };
  }

  /** Adds the partners of those to be expanded, a step farther than they are, until none of them is newly reached. */
  async #expand(question: NetworkQuestion, hops: Map<string, number>): Promise<void> {
    const waiting = new Set(question.expand);
    for (let ready = reachedOf(waiting, hops); ready.length > 0; ready = reachedOf(waiting, hops)) {
      for (const id of ready) waiting.delete(id);
      const farthest = Math.max(...ready.map((id) => hops.get(id) ?? 0));
      const found = await this.#store.neighbours(ready, question, ONE_TOO_MANY);
      for (const { id } of found) if (!hops.has(id)) hops.set(id, farthest + 1);
      refuseTooMany(hops);
    }
  }

  async #whole(question: NetworkQuestion, hops: ReadonlyMap<string, number>): Promise<Drawn> {
    const all = await this.#store.members([...hops.keys()], question);
    const hopOf = ({ organisation: { id } }: NetworkMember) => hops.get(id) ?? 0;
    const members = all.members.toSorted(
      (a, b) => hopOf(a) - hopOf(b) || b.degree - a.degree || (a.organisation.id < b.organisation.id ? -1 : 1),
    );
    return { members, lines: all.lines, totalTies: all.lines.length, confirmation: confirmationOf(all.lines) };
  }

  async #part(question: NetworkQuestion, hops: ReadonlyMap<string, number>): Promise<Drawn> {
    const { degrees, ...counted } = await this.#store.rank(hops, question.limit, question);
    const { members, lines } = await this.#store.members([...degrees.keys()], question);
    return {
      members: members.map(({ organisation }) => ({ organisation, degree: degrees.get(organisation.id) ?? 0 })),
      lines,
      ...counted,
    };
  }
}

const reachedOf = (ids: ReadonlySet<string>, hops: ReadonlyMap<string, number>): string[] => [...ids].filter((id) => hops.has(id));

function refuseTooMany({ size }: ReadonlyMap<string, number>): void {
  if (size <= MAX_REACHED) return;
  const most = MAX_REACHED.toLocaleString('en-GB');
  throw tooComplex(
    `This network reaches more than ${most} organisations. Go fewer steps, start from less, or choose layers or organisations.`,
  );
}
