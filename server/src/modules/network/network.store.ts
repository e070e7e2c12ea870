import { addDays, startOfDayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { isGiven } from '../../graphql/arguments.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import type { LineConditions } from './layers.cypher.ts';
import { layerParameters } from './layers.ts';
import { confirmationOf, type LearntSince, lineFrom, type NetworkLine } from './lines.ts';
import * as query from './network.cypher.ts';
import type { LineFilter, MemberFilter, NetworkStart } from './network.question.ts';

/** What decides which lines and organisations there are to find. */
export interface NetworkScope {
  readonly asAt: string;
  readonly lines: LineFilter;
  readonly members: MemberFilter;
}
/** Where a network starts: what to call it, and the ids of the organisations there are. */
export interface NetworkBeginning {
  /** Of the organisations, or of the one area or programme; none where nothing was found. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
}
/** An organisation in a network. */
export interface NetworkMember {
  readonly organisation: OrganisationRow;
  readonly degree: number;
}
/** Organisations and the lines between them. */
export interface Subnetwork {
  readonly members: readonly NetworkMember[];
  readonly lines: readonly NetworkLine[];
}

/** The network as this request's reader may see it. Only ids leave the database until it is known which organisations are shown. */
export class NetworkStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The organisations with these ids, in their order, without those this reader may not see. */
  async named(ids: readonly string[], asAt: string) {
    return this.#context.read(query.startingOrganisations, { ids, asAt: toNeo4jDate(asAt) });
  }

  /** @param most how many organisations of an area or programme to give at most */
  async begin(start: NetworkStart, scope: NetworkScope, most: number): Promise<NetworkBeginning> {
    if (start.kind === 'AROUND') {
      const rows = await this.named(start.ids, scope.asAt);
      return { names: rows.map((row) => row.name), ids: rows.filter((row) => row.isOpen).map((row) => row.id) };
    }
    const isArea = start.kind === 'WITHIN';
    const conditions = conditionsOnMembers(scope.members);
    const [names, found] = await Promise.all([
      this.#context.read(query.startingPlace(isArea ? 'Area' : 'Programme'), { id: start.id }),
      this.#context.read(isArea ? query.organisationsWithin(conditions) : query.organisationsTakingPart(conditions), {
        ...parameters(scope),
        id: start.id,
        most: toNeo4jInteger(most),
      }),
    ]);
    return { names: names.map((row) => row.name), ids: names.length === 0 ? [] : found.map((row) => row.id) };
  }

  /** Who is one line away from any of these, each once, those with the most lines to them first and at most so many. */
  async neighbours(
    ids: readonly string[],
    scope: NetworkScope,
    most: number,
  ): Promise<readonly { readonly id: string; readonly isNamed: boolean }[]> {
    if (ids.length === 0) return [];
    const statement = query.neighbours(conditionsOnLines(scope.lines), conditionsOnMembers(scope.members));
    return this.#context.read(statement, { ...parameters(scope), at: { ids }, most: toNeo4jInteger(most) });
  }

  /** Of the organisations by hop, the nearest and then best connected, with their degree, and the lines between all of them, counted. */
  async rank(hops: ReadonlyMap<string, number>, limit: number, scope: NetworkScope) {
    const [row] = await this.#context.read(query.ranking(conditionsOnLines(scope.lines)), {
      ...parameters(scope),
      hops: Object.fromEntries(hops),
      limit: toNeo4jInteger(limit),
    });
    return { degrees: new Map(row?.ranked ?? []), totalTies: row?.totalTies ?? 0, confirmation: row?.confirmation ?? confirmationOf([]) };
  }

  /** Which of these records we learnt of, or put right, after one day and up to another. */
  async learntBetween(from: string, to: string, ids: readonly string[]): Promise<LearntSince> {
    const [since, until] = [from, to].map((day) => toNeo4jDateTime(startOfDayInLondon(addDays(day, 1))));
    const records = Object.fromEntries(ids.map((id) => [id, true]));
    const rows = ids.length === 0 ? [] : await this.#context.read(query.learntSince, { records, since, until });
    const idsOf = (which: 'isRecorded' | 'isCorrected') => new Set(rows.filter((row) => row[which]).map(({ id }) => id));
    return { recorded: idsOf('isRecorded'), corrected: idsOf('isCorrected') };
  }

  /**
   * These organisations, in the order given, and the lines between them.
   * @param degree that among these, or that in all this reader may see
   */
  async members(ids: readonly string[], scope: NetworkScope, degree: 'INSIDE' | 'ALL' = 'INSIDE'): Promise<Subnetwork> {
    if (ids.length === 0) return { members: [], lines: [] };
    const inside = Object.fromEntries(ids.map((id) => [id, true]));
    const rows = await this.#context.read(query.members(conditionsOnLines(scope.lines), degree), { ...parameters(scope), inside });
    const found = new Map(rows.map((row) => [row.organisation.id, row]));
    return {
      members: ids.flatMap((id) => found.get(id) ?? []),
      lines: rows.flatMap((row) => row.lines.map((line) => lineFrom(row.organisation.id, line))),
    };
  }
}

function parameters({ asAt, lines, members }: NetworkScope): Record<string, unknown> {
  const { statuses, minStrength } = lines;
  const { sectors, kinds, themes } = members;
  return { asAt: toNeo4jDate(asAt), layers: layerParameters(lines.layers, asAt), statuses, minStrength, sectors, kinds, themes };
}
function conditionsOnLines({ statuses, minStrength }: LineFilter): LineConditions {
  return { statuses: isGiven(statuses), minStrength: isGiven(minStrength) };
}
function conditionsOnMembers({ sectors, kinds, themes }: MemberFilter): query.MemberConditions {
  return { sectors: isGiven(sectors), kinds: isGiven(kinds), themes: isGiven(themes) };
}
