import { acceptProposalSchema, declineProposalSchema, proposeChangeSchema } from '@atlas/shared/inputs';
import { isNew, limitedTo, PROPOSABLE } from '@atlas/shared/permissions';
import { PROPOSABLE_MUTATION_LABELS, PROPOSABLE_MUTATIONS, PROPOSAL_STATE_LABELS, type ProposalState } from '@atlas/shared/vocabulary';
import { carryOut } from '../../audit/carried.ts';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, type EditInput, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, draftFromSnapshot, evidenceOf } from '../../audit/snapshot.ts';
import { type Context, holderOf } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { type Label, model, type NodeModel } from '../../neo4j/model.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { Snapshot } from '../changes/diff.ts';
import { fieldName } from '../changes/words.ts';
import { withPassage } from '../evidence/evidence-edits.service.ts';
import { carrying } from './carrying.ts';
import { clashes, type Patch } from './patch.ts';
import { type Place, placeOf } from './place.ts';
import type { AcceptProposalInput, DeclineProposalInput, ProposeChangeInput, WithdrawProposalInput } from './proposals.input.ts';
import { ProposalStore } from './proposals.store.ts';
import { toldInHistory } from './told.ts';
import { tryOut } from './trial.ts';

const propose: Mutation = { name: 'proposeChange', permission: 'proposal:make', reason: 'RECORDED' };
const accept: Mutation = { name: 'acceptProposal', permission: 'proposal:decide', reason: 'RECORDED' };
const decline: Mutation = { name: 'declineProposal', permission: 'proposal:decide', reason: 'RECORDED' };
const withdraw: Mutation = { name: 'withdrawProposal', permission: 'proposal:make', reason: 'RECORDED' };

/** Proposing changes, and deciding on them. */
export class ProposalEdits {
  readonly #context: Context;
  readonly #store: ProposalStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(ProposalStore);
  }

  propose(input: ProposeChangeInput): Promise<Edited> {
    return this.#context.use(Editing).run(propose, asEdit(input), async (edit) => {
      const { why, evidence, ...said } = parseInput(proposeChangeSchema, input);
      const [mutation, ...others] = PROPOSABLE_MUTATIONS.filter((name) => input[name] != null);
      if (mutation === undefined || others.length > 0)
        throw userError('INVALID', '', 'Propose one change at a time: give one of the mutations, with its input.');
      const given = plainInput(input[mutation] as object);
      if (given.visibility !== undefined)
        throw userError('FORBIDDEN', `${mutation}.visibility`, 'Who may see a record is for the council that keeps it: leave this out.');
      const place = await placeOf(this.#context, edit, { mutation, input: given, ...said });
      this.#refuseOwn(place, mutation);
      const asked = asAsked(given, mutation, place);
      const tried = await tryOut(this.#context, edit.principal, { mutation, input: asked, about: place.changes, council: place.council });
      // Held from here on: what was tried is what is kept.
      if (place.changes !== undefined)
        await edit.load(PROPOSABLE[mutation].of, place.changes, { revision: given.revision as number, byAnybody: true });
      const { id: _, revision, ...kept } = tried.input;
      const made = draft('Proposal', {
        id: newId(),
        owner: place.council,
        visibility: 'PARTIES',
        properties: {
          title: PROPOSABLE_MUTATION_LABELS[mutation],
          state: 'OPEN',
          mutation,
          input: JSON.stringify(kept),
          patch: JSON.stringify(tried.patch),
          recordLabel: PROPOSABLE[mutation].of,
          ...(place.changes === undefined ? {} : { recordRevision: revision as number }),
          why,
          principalId: edit.principal.id,
          by: edit.principal.name,
        },
        links: [
          { type: 'ABOUT', to: place.about },
          { type: 'MADE_BY', to: place.organisation },
        ],
      });
      await edit.refer({ field: 'organisation', id: place.organisation, label: 'Organisation' });
      edit.save(evidence == null ? made : await supported(edit, made, evidence, input.evidence?.about, place));
      return made.id;
    });
  }

  /** @returns with the Change of the proposal, whose undoing takes back what it changed too */
  accept(input: AcceptProposalInput): Promise<Edited> {
    return this.#context.use(Editing).run(accept, asEdit(input), async (edit) => {
      const { proposal, answer } = await this.#open(edit, input, input.why);
      const mutation = proposal.properties.mutation as (typeof PROPOSABLE_MUTATIONS)[number];
      const held = await this.#store.inputOf(edit.tx, proposal.id);
      if (held === undefined) throw userError('NOT_FOUND', 'id', 'What this is about was taken out, or you may not see it: decline it.');
      const target = isNew(mutation)
        ? {}
        : { id: held.about, revision: await this.#onto(edit, proposal, held.about, input.recordRevision) };
      const within = { tx: edit.tx, principal: edit.principal, ownerId: isNew(mutation) ? proposal.ownerId : undefined };
      const done = await carryOut(this.#context, within, (inner) => carrying[mutation](inner, { ...JSON.parse(held.input), ...target }));
      await edit.adopt(done.edit, done.reason);
      const saved = done.edit.savedOf(done.id);
      const result = saved && asProposed(proposal, saved);
      if (result !== undefined) edit.save(withEvidenceOf(proposal, result));
      edit.why = await toldInHistory(this.#context, edit, proposal, result);
      edit.save(amend(decided(edit, proposal, 'ACCEPTED', answer), { links: { RESULTED_IN: [{ to: done.id }] } }));
      return proposal.id;
    });
  }

  decline(input: DeclineProposalInput): Promise<Edited> {
    return this.#context.use(Editing).run(decline, asEdit(input), async (edit) => {
      const { reason } = parseInput(declineProposalSchema, input);
      const { proposal } = await this.#open(edit, input);
      edit.save(decided(edit, proposal, 'DECLINED', reason));
      return proposal.id;
    });
  }

  withdraw(input: WithdrawProposalInput): Promise<Edited> {
    return this.#context.use(Editing).run(withdraw, { ...input, changeReason: null }, async (edit) => {
      const { proposal } = await this.#open(edit, input, null, true);
      if (proposal.properties.principalId !== edit.principal.id)
        throw userError('FORBIDDEN', 'id', 'Only whoever made a proposal takes it back. A broker may decline it.');
      edit.save(decided(edit, proposal, 'WITHDRAWN', null));
      return proposal.id;
    });
  }

  /** What they may do themselves wherever it lies, they need not propose. */
  #refuseOwn({ changes, ownerId }: Place, mutation: (typeof PROPOSABLE_MUTATIONS)[number]): void {
    const { permission } = PROPOSABLE[mutation];
    if (changes === undefined) return;
    const isTheirs = this.#context.speaksFor(permission, changes);
    const isOfTheirs =
      this.#context.may(permission, ownerId) && limitedTo(holderOf(this.#context.principal), permission, ownerId) === undefined;
    if (isTheirs || isOfTheirs) throw userError('CONFLICT', '', 'You may change this record yourself: there is nobody else to ask.');
  }

  /** A proposal that still waits, held. */
  async #open(edit: Edit, { id, revision }: { id: string; revision: number }, why?: string | null, byAnybody = false) {
    const { answer } = parseInput(acceptProposalSchema, { answer: why });
    const proposal = await edit.load('Proposal', id, { revision, byAnybody });
    const state = proposal.properties.state as ProposalState;
    if (state !== 'OPEN') {
      const by = proposal.properties.decidedBy === undefined ? '' : ` by ${String(proposal.properties.decidedBy)}`;
      throw userError('CONFLICT', 'id', `It is not waiting any more: ${PROPOSAL_STATE_LABELS[state].toLowerCase()}${by}.`);
    }
    return { proposal, answer };
  }

  /** The revision of the record to change: the one it was made on, or the one whoever decides has looked at. */
  async #onto(edit: Edit, proposal: Draft, about: string, looked: number | null | undefined): Promise<number> {
    const { recordRevision, patch, recordLabel } = proposal.properties as { recordRevision: number; patch: string; recordLabel: Label };
    await edit.load(recordLabel, about, { byAnybody: true });
    const found = edit.foundOf(about);
    if (found === undefined) throw userError('NOT_FOUND', 'id', 'What this is about was taken out: decline it.');
    if (found.revision === recordRevision) return found.revision;
    const differing = clashes(JSON.parse(patch) as Patch, JSON.parse(found.snapshot) as Snapshot);
    if (differing.length > 0) {
      const names = [...new Set(differing.map(inWords))].join(', ');
      throw userError('CONFLICT', 'recordRevision', `Somebody changed the same since: ${names}. Decline it, or change the record by hand.`);
    }
    if (looked !== found.revision)
      throw userError(
        'STALE',
        'recordRevision',
        `The record changed since this was proposed: it was version ${recordRevision}, it is now version ${found.revision}. Compare the two and accept it for version ${found.revision}.`,
      );
    return found.revision;
  }
}

/** What was said stays with the proposal, and is not told in the history of the record; yet a key stands for it too. */
const asEdit = <T extends EditInput>(input: T) => ({ ...input, said: input.why, why: null, changeReason: null });
/** "property strength", "link ON_THEME": what differs, as people call it. */
const inWords = (key: string) => {
  const name = key.split(' ')[1] ?? '';
  return fieldName(
    name.includes('_') || name === name.toUpperCase() ? name.toLowerCase().replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase()) : name,
  );
};

/** The input as plain data, without what the proposal says in its place. */
function plainInput(input: object): Record<string, unknown> {
  const { idempotencyKey: _, why: __, ...given } = JSON.parse(JSON.stringify(input)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What is carried out: a new record is for the council and the organisations in it, and a tie is told by whoever proposes it. */
function asAsked(given: Record<string, unknown>, mutation: string, { changes, organisation }: Place): Record<string, unknown> {
  if (changes !== undefined) return given;
  const isEnd = given.from === organisation || given.to === organisation;
  return {
    ...given,
    visibility: 'PARTIES',
    ...(mutation === 'recordTie' && given.assertedBy == null && isEnd ? { assertedBy: organisation } : {}),
  };
}

const decided = (edit: Edit, proposal: Draft, state: ProposalState, answer: string | null | undefined): Draft =>
  amend(proposal, {
    properties: { state, decidedAt: new Date().toISOString(), decidedBy: edit.principal.name, ...(answer ? { answer } : {}) },
  });

async function supported(edit: Edit, made: Draft, passage: Parameters<typeof withPassage>[1], about: string | undefined, place: Place) {
  if (about !== place.about) throw userError('INVALID', 'evidence.about', 'The evidence is about another record: give the id of this one.');
  await edit.refer({ field: 'evidence.source', id: passage.source, label: 'Source' });
  return withPassage(made, passage, 'evidence.');
}

/** The record as the proposal shows it: what whoever made it could not see, and so left out of its lists, is not for them to take out. */
function asProposed(proposal: Draft, { before, after }: { readonly before: string | null; readonly after: Draft }): Draft {
  if (before === null) return after;
  const told = (JSON.parse(String(proposal.properties.patch)) as Patch).after.links;
  const isIn = (links: Snapshot['links'], { type, to }: Snapshot['links'][number]) =>
    links.some((link) => link.type === type && link.to === to);
  const left = (draftFromSnapshot(after.label, after.id, before).links ?? []).filter(
    (link) => isIn(told, link) && !isIn(after.links, link),
  );
  return left.length === 0 ? after : { ...after, links: [...after.links, ...left] };
}

/** The record resting on what the proposal rests on too, where it has a place for evidence. */
function withEvidenceOf(proposal: Draft, result: Draft): Draft {
  const given = evidenceOf(proposal);
  if (given.length === 0 || (model[result.label] as NodeModel).parts?.EVIDENCED_BY === undefined) return result;
  return amend(result, { evidence: [...evidenceOf(result), ...given] });
}
