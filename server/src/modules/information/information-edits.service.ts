import { NEXT_STATES, needsBalance, type RequestState, requestStates } from '@atlas/shared/disclosure';
import { cancelInformationRequestSchema, createInformationRequestSchema, updateInformationRequestSchema } from '@atlas/shared/inputs';
import { stewardsOf } from '@atlas/shared/permissions';
import { addWorkingDays, todayInLondon } from '@atlas/shared/time';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { linksTo, notNull, referencesIn } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import { restrictedTo } from '../../auth/readers-of.ts';
import type { Context } from '../../context.ts';
import type { UpdateInput } from '../../graphql/mutation-input.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { DisclosedRow } from './information.cypher.ts';
import type { CancelInformationRequestInput, CreateInformationRequestInput, UpdateInformationRequestInput } from './information.input.ts';
import { InformationStore } from './information.store.ts';
import { seenBy } from './information-draft.ts';
import { gather } from './prepare.ts';
import { logEntries, refuseLeaks } from './release.ts';

/** By section 10 a request is answered within twenty working days after it came. */
const WORKING_DAYS = 20;
const as = (name: string): Mutation => ({ name, permission: 'disclosure:run', reason: 'RECORDED' });

/** Requests for information from their coming to their answer. What is decided of single fields is in DisclosureDecisions. */
export class InformationEdits {
  readonly #context: Context;
  readonly #store: InformationStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(InformationStore);
  }

  /** Records a request and gathers what it covers. */
  create(input: CreateInformationRequestInput): Promise<Edited> {
    const id = newId();
    return this.#context.use(Editing).run(as('createInformationRequest'), input, async (edit) => {
      const given = parseInput(createInformationRequestSchema, input);
      const { about, topic, themes, area, receivedOn } = given;
      const ownerId = edit.ownerId;
      if (ownerId === undefined) throw userError('FORBIDDEN', '', 'You answer requests for no council: ask an administrator.');
      if (receivedOn > todayInLondon())
        throw userError('INVALID', 'receivedOn', 'This day is still to come: give the day the request came.');
      await edit.refer(
        { field: 'about', id: about, label: ['Organisation', 'Agreement'] },
        { field: 'area', id: area, label: 'Area' },
        ...referencesIn('themes', themes, 'Theme'),
      );
      const withHistory = given.withHistory === true;
      const { isIllustrative, elsewhere } = await gather(edit, this.#store, { id, ownerId, about, topic, themes, area, withHistory }, []);
      edit.save(
        draft('InformationRequest', {
          id,
          ...seenBy(ownerId),
          isIllustrative,
          properties: {
            reference: given.reference,
            askerKind: given.askerKind,
            receivedOn,
            dueOn: addWorkingDays(receivedOn, WORKING_DAYS),
            asked: given.asked,
            state: 'DRAFT',
            withHistory,
            ...notNull({ topic }),
            ...preparedNow(edit),
            heldElsewhere: JSON.stringify(elsewhere),
          },
          links: [
            ...linksTo('ASKS_ABOUT', about ? [about] : []),
            ...linksTo('ON_THEME', themes),
            ...linksTo('IN_AREA', area ? [area] : []),
          ],
        }),
      );
      return id;
    });
  }

  /** Puts right what is said of the request itself. */
  update(input: UpdateInformationRequestInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('updateInformationRequest'), input, async (edit) => {
      const request = await loadRequest(edit, input, 'DRAFT', 'RETURNED', 'IN_REVIEW', 'APPROVED');
      const given = notNull(parseInput(updateInformationRequestSchema, input));
      const dueOn = given.receivedOn === undefined ? undefined : addWorkingDays(given.receivedOn, WORKING_DAYS);
      edit.save(amend(request, { properties: { ...given, dueOn } }));
      return request.id;
    });
  }

  /** Gathers again what a request covers; what was decided of fields that say the same still stands. */
  prepare(input: UpdateInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('prepareInformation'), input, async (edit) => {
      const request = await loadRequest(edit, input, 'DRAFT', 'RETURNED', 'IN_REVIEW', 'APPROVED');
      const { topic, withHistory, state } = request.properties as { topic?: string; withHistory?: boolean; state: RequestState };
      const scope = {
        id: request.id,
        ownerId: request.ownerId ?? '',
        about: linkedFrom(request, 'ASKS_ABOUT')[0],
        topic,
        themes: linkedFrom(request, 'ON_THEME'),
        area: linkedFrom(request, 'IN_AREA')[0],
        withHistory: withHistory === true,
      };
      const { elsewhere } = await gather(edit, this.#store, scope, await this.#store.recordsIn(edit.tx, request.id));
      const back = state === 'DRAFT' ? 'DRAFT' : 'RETURNED';
      const properties = { ...preparedNow(edit, request), heldElsewhere: JSON.stringify(elsewhere), state: back };
      edit.save(amend(request, { properties }));
      return request.id;
    });
  }

  /** Hands it to somebody else to review. */
  submit(input: UpdateInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('submitForReview'), input, async (edit) => {
      const request = await loadRequest(edit, input, 'DRAFT', 'RETURNED');
      const records = await this.#upToDate(edit, request.id);
      const fields = records.flatMap((record) => record.fields);
      const undecided = fields.filter(({ decision }) => decision === 'UNDECIDED').length;
      if (undecided > 0) throw userError('CONFLICT', '', `${told(undecided, 'field is', 'fields are')} not decided yet.`);
      const unreasoned = fields.filter((field) => lacksReason(field)).length;
      if (unreasoned > 0)
        throw userError(
          'CONFLICT',
          '',
          `${told(unreasoned, 'field is', 'fields are')} withheld by a qualified exemption without the public interest being weighed: write down why.`,
        );
      const queried = fields.filter(({ verdict }) => verdict === 'QUERIED').length;
      if (queried > 0)
        throw userError('CONFLICT', '', `${told(queried, 'field was', 'fields were')} sent back: decide on them again first.`);
      refuseLeaks(records);
      edit.save(amend(request, { properties: { ...moved(request, 'IN_REVIEW'), reviewNote: null } }));
      return request.id;
    });
  }

  /** Releases what was approved, and writes down what that was. */
  async release(input: UpdateInput): Promise<Edited> {
    // Made before the transaction, which may be run again: one release, one entry in the log.
    const [id, at] = [newId(), new Date()];
    const edited = await this.#context.use(Editing).run(as('releaseInformation'), input, async (edit) => {
      const request = await loadRequest(edit, input, 'APPROVED');
      const records = await this.#upToDate(edit, request.id);
      refuseLeaks(records);
      const entries = logEntries(records);
      await this.#store.tell(edit.tx, {
        id,
        at,
        principalId: edit.principal.id,
        by: edit.principal.name,
        kind: 'FREEDOM_OF_INFORMATION',
        recordId: request.id,
        reference: request.properties.reference,
        count: entries.filter(({ decision }) => decision === 'RELEASE').length,
        entries: JSON.stringify(entries),
        ownerId: request.ownerId,
        ...restrictedTo([stewardsOf(request.ownerId ?? '')]),
      });
      edit.save(amend(request, { properties: { ...moved(request, 'RELEASED'), releasedAt: at.toISOString() } }));
      return request.id;
    });
    if (edited.userErrors.length === 0) this.#context.tell('disclosed', { what: 'freedom-of-information', subjectId: input.id });
    return edited;
  }

  /** Goes no further with it. */
  cancel(input: CancelInformationRequestInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('cancelInformationRequest'), input, async (edit) => {
      const request = await loadRequest(edit, input, 'DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED');
      edit.why = parseInput(cancelInformationRequestSchema, input).reason;
      edit.save(amend(request, { properties: moved(request, 'CANCELLED') }), 'ENDED');
      return request.id;
    });
  }

  /** The records of a request. @throws {UserErrors} CONFLICT where one changed since it was looked at */
  async #upToDate(edit: Edit, id: string): Promise<DisclosedRow[]> {
    const records = await this.#store.recordsIn(edit.tx, id);
    const changed = records.filter(({ hasChanged }) => hasChanged).length;
    if (changed > 0)
      throw userError(
        'CONFLICT',
        '',
        `${told(changed, 'record', 'records')} changed since this was prepared: gather them again, and look at what is new.`,
      );
    return records;
  }
}

/** A request, held, in one of the states in which this may be done. @throws {UserErrors} */
export async function loadRequest(
  edit: Edit,
  { id, revision }: Pick<UpdateInput, 'id' | 'revision'>,
  ...states: readonly RequestState[]
): Promise<Draft> {
  const request = await edit.load('InformationRequest', id, { revision });
  const state = request.properties.state as RequestState;
  if (!states.includes(state))
    throw userError('CONFLICT', 'id', `This request is ${requestStates.labels[state].toLowerCase()}: that cannot be done to it now.`);
  return request;
}

/** The state a request goes to. @throws {UserErrors} where that does not follow on the one it is in */
export function moved(request: Draft, to: RequestState): { state: RequestState } {
  const from = request.properties.state as RequestState;
  if (!NEXT_STATES[from].includes(to)) throw userError('CONFLICT', 'id', `A request that is ${from} does not become ${to}.`);
  return { state: to };
}

/** Who works on it, and when. */
export function preparedNow({ principal }: Edit, request?: Draft) {
  const before = (request?.properties.preparedByIds ?? []) as readonly string[];
  const now = new Date().toISOString();
  return { preparedBy: principal.name, preparedByIds: [...new Set([...before, principal.id])], preparedAt: now, workedAt: now };
}

const lacksReason = ({ decision, exemption, reason }: DisclosedRow['fields'][number]) =>
  decision === 'WITHHOLD' && exemption !== null && needsBalance(exemption) && reason === null;
const told = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
