import type { CloseFieldsName } from '@atlas/shared/permissions';
import { COUNCIL_KINDS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import * as query from './proposals.cypher.ts';
import type { ProposalFilter } from './proposals.input.ts';

/** What was proposed, as this request's reader may see it. */
export class ProposalStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.proposalsById, { ids })).map((row) => row.proposal),
    (row) => row.id,
  );
  readonly #notSeen = oneLoader(
    (ids) => this.#context.read(query.fieldsNotSeen, { ids }),
    (row) => row.id,
  );

  /** A page of those a filter describes, the latest first. Ids in the filter are checked already. */
  list(filter: ProposalFilter, page: PageArgs): Connection<query.ProposalRow> {
    const conditions: query.ProposalConditions = {
      states: isGiven(filter.states),
      organisation: isGiven(filter.organisation),
      council: isGiven(filter.council),
      record: isGiven(filter.record),
    };
    return connect(this.#context, page, {
      scope: ['proposals', filter],
      keyset: query.proposalKeyset,
      page: (goesOn) => query.proposalsPage(conditions, goesOn),
      count: () => query.proposalsCount(conditions),
      params: { ...filter },
    });
  }

  /** Which groups of close fields of a record this reader may not see. */
  async namesNotSeen(id: string): Promise<readonly CloseFieldsName[]> {
    return (await this.#notSeen.load(id))?.names ?? [];
  }

  /** The input of a proposal and the record it is about, within an edit. */
  async inputOf(tx: WriteTransaction, id: string): Promise<{ input: string; about: string } | undefined> {
    const [row] = await tx.runAs(this.#context.reader, query.inputsOfProposals, { id });
    return row;
  }

  /** Who keeps a record and who is in it, where this reader may see it. */
  async standingOf(tx: WriteTransaction, id: string, label: string) {
    const [row] = await tx.runAs(this.#context.reader, query.standingOfRecord, { id, label });
    return row;
  }

  /** The council that an organisation's proposals about what nobody keeps come to; undefined where none is near. */
  async nearestCouncil(tx: WriteTransaction, organisation: string): Promise<string | undefined> {
    const principal = this.#context.principal?.id ?? '';
    const [row] = await tx.runAs(this.#context.reader, query.councilsOf, { organisation, principal, councilKinds: COUNCIL_KINDS });
    return row?.council;
  }

  /** True where a body keeps records here, so that somebody there may answer. */
  async isCouncil(tx: WriteTransaction, council: string): Promise<boolean> {
    const [row] = await tx.run(query.isCouncil, { council, councilKinds: COUNCIL_KINDS });
    return row?.keeps === true;
  }
}
