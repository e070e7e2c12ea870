import { concludeReviewSchema, decideDisclosureSchema, reviewDisclosureSchema } from '@atlas/shared/inputs';
import { partId } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { ConcludeReviewInput, DecideDisclosureInput, ReviewDisclosureInput } from './information.input.ts';
import { InformationStore } from './information.store.ts';
import { withFieldValues } from './information-draft.ts';
import { loadRequest, moved, preparedNow } from './information-edits.service.ts';

const as = (name: string): Mutation => ({ name, permission: 'disclosure:run', reason: 'RECORDED' });

/** What becomes of the fields of a request: the preparer decides, somebody else agrees or sends back. */
export class DisclosureDecisions {
  readonly #context: Context;
  readonly #store: InformationStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(InformationStore);
  }

  /** Decides on fields; what the reviewer said of them is to be said again. */
  decide(input: DecideDisclosureInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('decideDisclosure'), input, async (edit) => {
      const given = parseInput(decideDisclosureSchema, input);
      const request = await loadRequest(edit, input, 'DRAFT', 'RETURNED');
      const isWithheld = given.decision === 'WITHHOLD';
      await this.#change(edit, request.id, given.fields, {
        decision: given.decision,
        exemption: isWithheld ? given.exemption : null,
        reason: given.reason ?? null,
        verdict: null,
        reviewNote: null,
      });
      edit.save(amend(request, { properties: preparedNow(edit, request) }));
      return request.id;
    });
  }

  /** Agrees with what was decided of fields, or sends them back with a note. */
  review(input: ReviewDisclosureInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('reviewDisclosure'), input, async (edit) => {
      const given = parseInput(reviewDisclosureSchema, input);
      const request = await loadRequest(edit, input, 'IN_REVIEW');
      refusePreparer(edit, request.properties.preparedByIds);
      await this.#change(edit, request.id, given.fields, { verdict: given.verdict, reviewNote: given.note ?? null });
      edit.save(amend(request, { properties: { workedAt: new Date().toISOString(), reviewedBy: edit.principal.name } }));
      return request.id;
    });
  }

  /** Ends the review: approved where all was agreed, else sent back. */
  conclude(input: ConcludeReviewInput): Promise<Edited> {
    return this.#context.use(Editing).run(as('concludeReview'), input, async (edit) => {
      const { note } = parseInput(concludeReviewSchema, input);
      const request = await loadRequest(edit, input, 'IN_REVIEW');
      refusePreparer(edit, request.properties.preparedByIds);
      const records = await this.#store.recordsIn(edit.tx, request.id);
      if (records.some(({ hasChanged }) => hasChanged))
        throw userError('CONFLICT', '', 'A record changed since this was prepared: it has to be gathered and looked at again first.');
      const fields = records.flatMap((record) => record.fields);
      const isReturned = fields.some(({ verdict }) => verdict === 'QUERIED');
      const left = fields.filter(({ verdict }) => verdict === null).length;
      if (!isReturned && left > 0)
        throw userError('CONFLICT', '', `${left} ${left === 1 ? 'field has' : 'fields have'} not been looked at yet.`);
      const state = moved(request, isReturned ? 'RETURNED' : 'APPROVED');
      edit.save(amend(request, { properties: { ...state, reviewedBy: edit.principal.name, reviewNote: note ?? null } }));
      return request.id;
    });
  }

  async #change(edit: Edit, id: string, fields: readonly string[], values: Readonly<Record<string, unknown>>): Promise<void> {
    const found = await this.#store.recordsOfFields(edit.tx, id, fields);
    const known = new Set(found.flatMap((record) => record.fields));
    const missing = fields.findIndex((field) => !known.has(field));
    if (missing >= 0) throw userError('NOT_FOUND', `fields.${missing}`, 'This field is not of this request: read it again.');
    for (const record of found) {
      const wanted = new Set(record.fields);
      const held = await edit.load('DisclosedRecord', record.id);
      const parts = partsOf(held, 'HAS_FIELD');
      const keys = new Set(parts.map(({ key }) => key).filter((key) => wanted.has(partId(held.id, 'HAS_FIELD', key))));
      edit.save(amend(held, { parts: { HAS_FIELD: withFieldValues(parts, keys, values) } }));
    }
  }
}

/** Two pairs of eyes: whoever decided something in it does not review it. */
function refusePreparer(edit: Edit, preparedByIds: unknown): void {
  if (Array.isArray(preparedByIds) && preparedByIds.includes(edit.principal.id))
    throw userError('FORBIDDEN', 'id', 'You helped to prepare this: somebody else has to review it.');
}
