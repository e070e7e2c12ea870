import type { RequestState } from '@atlas/shared/disclosure';
import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import { NodeService } from '../records/node.service.ts';
import type { DisclosedRow, DisclosureRow, RequestRow } from './information.cypher.ts';
import { InformationStore } from './information.store.ts';
import type { HeldElsewhere } from './prepare.ts';
import type { Released } from './release-document.ts';

/** What may be asked about requests for information. */
export class InformationService {
  readonly #context: Context;
  readonly #store: InformationStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(InformationStore);
  }

  /** Those made to this reader’s councils, the latest received first. @throws UNAUTHENTICATED, FORBIDDEN or BAD_USER_INPUT */
  list(states: readonly RequestState[] | null | undefined, page: PageArgs): Connection<RequestRow> {
    this.#context.require('disclosure:run');
    return this.#store.list(states, page);
  }

  /** Null where there is none this reader may see. @throws UNAUTHENTICATED or FORBIDDEN */
  find(id: string): Promise<RequestRow | null> {
    this.#context.require('disclosure:run');
    return this.#store.byId.load(id);
  }

  /** The same for whoever has only an id of some record: null too where they, or their token, answer no requests. */
  async findNode(id: string): Promise<RequestRow | null> {
    return this.#context.holds('disclosure:run') ? this.#store.byId.load(id) : null;
  }

  /** The request that a record is held for. */
  async findNodeOfDisclosed(id: string): Promise<RequestRow | null> {
    if (!this.#context.holds('disclosure:run')) return null;
    return (await this.#store.ofDisclosed.load(id))?.request ?? null;
  }

  /** The log of what was disclosed. @throws UNAUTHENTICATED or FORBIDDEN */
  disclosures(page: PageArgs): Connection<DisclosureRow> {
    this.#context.require('disclosure:run');
    return this.#store.disclosures(page);
  }

  /** What others keep about it, where that was counted. */
  heldElsewhere({ heldElsewhere }: RequestRow): HeldElsewhere[] {
    return heldElsewhere === null ? [] : JSON.parse(heldElsewhere);
  }

  /** Whether this reader may review it: it waits for that, and they had no hand in preparing it. */
  mayReview({ state, ownerId, preparedByIds }: RequestRow): boolean {
    const { principal } = this.#context;
    return (
      state === 'IN_REVIEW' &&
      principal !== undefined &&
      this.#context.may('disclosure:run', ownerId) &&
      preparedByIds?.includes(principal.id) !== true
    );
  }

  /** How far it is: fields and records by what became of them. */
  async counts({ id }: RequestRow) {
    const records = await this.#store.recordsOf.load(id);
    const fields = records.flatMap((record) => record.fields);
    const count = (is: (field: DisclosedRow['fields'][number]) => boolean) => fields.filter(is).length;
    return {
      records: records.length,
      fields: fields.length,
      released: count(({ decision }) => decision === 'RELEASE'),
      withheld: count(({ decision }) => decision === 'WITHHOLD'),
      undecided: count(({ decision }) => decision === 'UNDECIDED'),
      agreed: count(({ verdict }) => verdict === 'AGREED'),
      queried: count(({ verdict }) => verdict === 'QUERIED'),
      changed: records.filter(({ hasChanged }) => hasChanged).length,
    };
  }

  /** What was released to a request; undefined where there is none this reader may see, or it is not released. @throws UNAUTHENTICATED or FORBIDDEN */
  async released(id: string): Promise<Released | undefined> {
    const request = await this.find(id);
    if (request?.state !== 'RELEASED') return undefined;
    const council = request.ownerId === null ? null : await this.#context.use(NodeService).findName(request.ownerId);
    return { ...request, council: council ?? 'The council', records: await this.#store.recordsOf.load(id) };
  }
}
