import { createSourceSchema, evidenceSchema, updateSourceSchema } from '@atlas/shared/inputs';
import { edtfSortKey } from '@atlas/shared/time';
import { type Draft, draft, type EvidenceDraft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { withoutNull } from '../../audit/given.ts';
import { amend, evidenceOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { type Label, model, type NodeModel } from '../../neo4j/model.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { NodeStore } from '../records/node.store.ts';
import type { CreateSourceInput, EvidenceInput, UpdateSourceInput } from './evidence-edits.input.ts';

const add: Mutation = { name: 'addEvidence', permission: 'evidence:add', reason: 'RECORDED' };
const create: Mutation = { name: 'createSource', permission: 'evidence:add', reason: 'RECORDED' };
const update: Mutation = { name: 'updateSource', permission: 'evidence:add', reason: 'RECORDED' };

/** What has a place for evidence. */
const evidencedLabels = (Object.keys(model) as Label[]).filter((label) => (model[label] as NodeModel).parts?.EVIDENCED_BY !== undefined);

/** A passage as an input gives it. */
export interface Passage {
  readonly source: string;
  readonly locator: string;
  readonly quote?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly says?: string | null | undefined;
  readonly saidBy?: string | null | undefined;
}

/** What people record of sources and what they say. */
export class EvidenceEdits {
  readonly #context: Context;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#context = context;
    this.#editing = context.use(Editing);
  }

  /** @returns with the id of the evidence */
  add(input: EvidenceInput): Promise<Edited> {
    return this.#editing.run(add, input, async (edit) => {
      const { about, ...passage } = parseInput(evidenceSchema, input);
      await edit.refer({ field: 'about', id: about, label: evidencedLabels }, { field: 'source', id: passage.source, label: 'Source' });
      const record = await this.#context.use(NodeStore).labelsOf.load(about);
      const label = evidencedLabels.find((one) => record?.labels.includes(one)) as Label;
      const held = await edit.load(label, about, { field: 'about' });
      const supported = withPassage(held, passage);
      edit.save(supported);
      const before = new Set(held.parts.map(({ id }) => id));
      return supported.parts.find(({ id, relationship }) => relationship === 'EVIDENCED_BY' && !before.has(id))?.id ?? about;
    });
  }

  createSource(input: CreateSourceInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { visibility, publishedOn, ...given } = parseInput(createSourceSchema, input);
      const id = newId();
      const dated = publishedOn == null ? {} : { publishedOn, publishedSort: edtfSortKey(publishedOn) };
      const properties = { ...given, ...dated } as { title: string; kind: string };
      edit.save(draft('Source', { id, ...edit.access(visibility), properties }));
      return id;
    });
  }

  updateSource(input: UpdateSourceInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { visibility, publishedOn, ...given } = parseInput(updateSourceSchema, withoutNull(input, 'title', 'kind', 'visibility'));
      const held = await edit.load('Source', input.id, { revision: input.revision });
      const dated = publishedOn === undefined ? {} : { publishedOn, publishedSort: publishedOn === null ? null : edtfSortKey(publishedOn) };
      edit.save(amend(held, { ...(visibility ? { visibility } : {}), properties: { ...given, ...dated } }));
      return held.id;
    });
  }
}

/**
 * The record resting on one passage more.
 * @param at what the input calls the passage, with a dot after it
 * @throws {UserErrors} DUPLICATE where it rests on it already
 */
export function withPassage(held: Draft, passage: Passage, at = ''): Draft {
  const { source, locator } = passage;
  const given: EvidenceDraft = {
    source,
    locator,
    quote: passage.quote ?? undefined,
    field: passage.field ?? undefined,
    says: passage.says ?? undefined,
    saidBy: passage.saidBy ?? undefined,
  };
  const supported = amend(held, { evidence: [...evidenceOf(held), given] });
  if (supported.parts.length === held.parts.length)
    throw userError('DUPLICATE', `${at}locator`, `This passage of the source is held for this record already: “${locator.slice(0, 60)}”.`);
  return supported;
}
