import type { Context } from '../../context.ts';
import { confirmationOf } from './lines.ts';
import type { NetworkInput } from './network.input.ts';
import { type NetworkQuestion, parseQuestion } from './network.question.ts';
import { type NetworkMember, NetworkStore, type Subnetwork } from './network.store.ts';
import { networkView } from './network.view.ts';
import { summarise } from './summary.ts';

/** Draws networks. */
export class NetworkService {
  readonly #store: NetworkStore;

  constructor(context: Context) {
    this.#store = context.use(NetworkStore);
  }

  /**
   * The network around organisations, within an area or of a programme, as at a day. What is unknown, hidden or was not there on that
   * day gives an empty one, which says so.
   * @throws BAD_USER_INPUT naming the argument
   */
  async draw(input: NetworkInput, asAt: string) {
    const question = parseQuestion(input, asAt);
    const { names, hops } = await this.#reach(question);
    const truncated = hops.size > question.limit;
    const { totalTies, ...shown } = truncated ? await this.#part(question, hops) : await this.#whole(question, hops);
    const { ties, unconfirmed } = confirmationOf(shown.lines);
    const totals = { totalNodes: hops.size, totalTies, truncated };
    return networkView(shown, {
      asAt,
      ...totals,
      unconfirmedShare: ties === 0 ? 0 : unconfirmed / ties,
      summary: summarise({ ...shown, ...totals, question: { ...question, expand: reachedOf(new Set(question.expand), hops) }, names }),
    });
  }

  /** The hop at which each organisation is reached: the expansion goes level by level, each organisation once. */
  async #reach(question: NetworkQuestion): Promise<{ names: readonly string[]; hops: Map<string, number> }> {
    const { start } = question;
    const around = start.kind === 'AROUND' ? start.ids : [];
    const [{ names, ids }, first] = await Promise.all([
      this.#store.begin(start, question),
      question.hops > 0 ? this.#store.neighbours(around, question) : [],
    ]);
    const hops = new Map(ids.map((id) => [id, 0]));
    let frontier: readonly string[] = ids;
    for (let hop = 1; hop <= question.hops && frontier.length > 0; hop++) {
      const found = hop === 1 && start.kind === 'AROUND' ? first : await this.#store.neighbours(frontier, question);
      frontier = found.map(({ id }) => id).filter((id) => !hops.has(id));
      for (const id of frontier) hops.set(id, hop);
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
      const found = await this.#store.neighbours(ready, question);
      for (const { id } of found) if (!hops.has(id)) hops.set(id, farthest + 1);
    }
  }

  async #whole(question: NetworkQuestion, hops: ReadonlyMap<string, number>): Promise<Subnetwork & { totalTies: number }> {
    const all = await this.#store.members([...hops.keys()], question);
    const hopOf = ({ organisation: { id } }: NetworkMember) => hops.get(id) ?? 0;
    const members = all.members.toSorted(
      (a, b) => hopOf(a) - hopOf(b) || b.degree - a.degree || (a.organisation.id < b.organisation.id ? -1 : 1),
    );
    return { members, lines: all.lines, totalTies: all.lines.length };
  }

  async #part(question: NetworkQuestion, hops: ReadonlyMap<string, number>): Promise<Subnetwork & { totalTies: number }> {
    const { degrees, totalTies } = await this.#store.rank(hops, question.limit, question);
    const { members, lines } = await this.#store.members([...degrees.keys()], question);
    return {
      members: members.map(({ organisation }) => ({ organisation, degree: degrees.get(organisation.id) ?? 0 })),
      lines,
      totalTies,
    };
  }
}

const reachedOf = (ids: ReadonlySet<string>, hops: ReadonlyMap<string, number>): string[] => [...ids].filter((id) => hops.has(id));
