import {
  createMaturityScaleSchema,
  recordAssessmentSchema,
  scaleUpsideDown,
  updateAssessmentSchema,
  updateMaturityScaleSchema,
} from '@atlas/shared/inputs';
import { type Draft, draft, type PartDraft, partId } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, linksTo, listsOfLinks, withoutNull } from '../../audit/given.ts';
import { sortName } from '../../audit/naming.ts';
import { amend, linkedFrom, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, type UserErrorDetail, UserErrors, userError } from '../../user-errors.ts';
import { dayOf } from '../facts/fact-life.ts';
import type {
  CreateMaturityScaleInput,
  RecordAssessmentInput,
  UpdateAssessmentInput,
  UpdateMaturityScaleInput,
} from './assessments.input.ts';
import { AssessmentStore } from './assessments.store.ts';
import { refuseOtherScale } from './scale-in-use.ts';

const mutation = (name: string): Mutation => ({ name, permission: 'programme:edit', reason: 'RECORDED' });

interface Score {
  readonly dimension: string;
  readonly score: number;
  readonly note?: string | null | undefined;
}

/** What people do to maturity scales and assessments. */
export class AssessmentEdits {
  readonly #store: AssessmentStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(AssessmentStore);
    this.#editing = context.use(Editing);
  }

  createScale(input: CreateMaturityScaleInput): Promise<Edited> {
    return this.#editing.run(mutation('createMaturityScale'), input, async (edit) => {
      const { name, summary, lowest, highest, ownedBy, dimensions, visibility } = parseInput(createMaturityScaleSchema, input);
      await edit.refer({ field: 'ownedBy', id: ownedBy, label: 'Organisation' });
      const id = newId();
      edit.save(
        draft('MaturityScale', {
          id,
          ...edit.access(visibility),
          properties: { name, sortName: sortName(name), summary: summary ?? undefined, lowest, highest },
          links: linksTo('OWNED_BY', asList(ownedBy)),
          parts: dimensions.map((dimension, position) => ({
            type: 'HAS_DIMENSION',
            key: newId(),
            properties: { ...dimension, position },
          })),
        }),
      );
      return id;
    });
  }

  updateScale(input: UpdateMaturityScaleInput): Promise<Edited> {
    return this.#editing.run(mutation('updateMaturityScale'), input, async (edit) => {
      const { name, ownedBy, dimensions, visibility, ...given } = parseInput(
        updateMaturityScaleSchema,
        withoutNull(input, 'name', 'lowest', 'highest', 'dimensions', 'visibility'),
      );
      const held = await edit.load('MaturityScale', input.id, { revision: input.revision });
      await edit.refer({ field: 'ownedBy', id: ownedBy, label: 'Organisation' });
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...given, ...(name === undefined ? {} : { name, sortName: sortName(name) }) },
        links: listsOfLinks({ OWNED_BY: asList(ownedBy) }),
        parts: dimensions === undefined ? {} : { HAS_DIMENSION: dimensionsOver(held, dimensions) },
      });
      const { lowest, highest } = changed.properties as { lowest: number; highest: number };
      const wrong = scaleUpsideDown(lowest, highest);
      if (wrong !== undefined) throw userError('INVALID', given.highest === undefined ? 'lowest' : 'highest', wrong);
      await refuseOtherScale(edit, this.#store, { held, made: changed });
      edit.save(changed);
      return held.id;
    });
  }

  record(input: RecordAssessmentInput): Promise<Edited> {
    return this.#editing.run(mutation('recordAssessment'), input, async (edit) => {
      const { organisation, scale, on, assessedBy, note, scores, visibility } = parseInput(recordAssessmentSchema, input);
      await edit.refer(
        { field: 'organisation', id: organisation, label: 'Organisation' },
        { field: 'scale', id: scale, label: 'MaturityScale' },
      );
      dayOf(on);
      // The scale too: it is not to change while a body is assessed on it.
      await edit.lock(organisation, scale);
      const parts = await this.#scored(edit, scale, scores);
      const by = assessedBy ?? edit.principal.name;
      await this.#refuseTwice(edit, { organisation, scale, on, by }, undefined);
      const id = newId();
      edit.save(
        draft('MaturityAssessment', {
          id,
          ...edit.access(visibility),
          properties: { assessedOn: on, assessedBy: by, note: note ?? undefined },
          links: [
            { type: 'ABOUT', to: organisation },
            { type: 'ON_SCALE', to: scale },
          ],
          parts,
        }),
      );
      return id;
    });
  }

  update(input: UpdateAssessmentInput): Promise<Edited> {
    return this.#editing.run(mutation('updateAssessment'), input, async (edit) => {
      const given = withoutNull(input, 'on', 'scores', 'assessedBy');
      const { on, assessedBy, note, scores, visibility } = parseInput(updateAssessmentSchema, given);
      const held = await edit.load('MaturityAssessment', input.id, { revision: input.revision });
      const [organisation, scale] = [linkedFrom(held, 'ABOUT')[0] ?? '', linkedFrom(held, 'ON_SCALE')[0] ?? ''];
      dayOf(on);
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { assessedOn: on, assessedBy: assessedBy ?? undefined, note },
        parts: scores === undefined ? {} : { HAS_SCORE: await this.#scored(edit, scale, scores) },
      });
      const { assessedOn, assessedBy: by } = changed.properties as { assessedOn: string; assessedBy?: string };
      await edit.lock(organisation);
      await this.#refuseTwice(edit, { organisation, scale, on: assessedOn, by }, held.id);
      edit.save(changed);
      return held.id;
    });
  }

  /** Scores as parts, each checked against the scale. @throws {UserErrors} one for each that does not fit */
  async #scored(edit: Edit, scale: string, scores: readonly Score[]): Promise<PartDraft[]> {
    const { lowest, highest, dimensions } = await this.#store.scaleWithin(edit.tx, scale);
    const names = new Map(dimensions.map(({ id, name }) => [id, name]));
    const problems = scores.flatMap(({ dimension, score }, i): UserErrorDetail[] => {
      const name = names.get(dimension);
      const at = (field: string) => ['scores', String(i), field];
      if (name === undefined)
        return [{ field: at('dimension'), code: 'NOT_FOUND', message: 'The scale has no such dimension. Choose one of its own.' }];
      if (scores.findIndex((other) => other.dimension === dimension) < i)
        return [{ field: at('dimension'), code: 'DUPLICATE', message: `There are two scores on “${name}”. Keep one.` }];
      if (score < lowest || score > highest)
        return [
          { field: at('score'), code: 'INVALID', message: `${score} is not on the scale: “${name}” goes from ${lowest} to ${highest}.` },
        ];
      return [];
    });
    if (problems.length > 0) throw new UserErrors(...problems);
    return scores.map(({ dimension, score, note }) => ({
      type: 'HAS_SCORE',
      key: dimension,
      properties: { score, note: note ?? undefined },
      links: [{ type: 'FOR_DIMENSION', to: dimension }],
    }));
  }

  async #refuseTwice(
    edit: Edit,
    { organisation, scale, on, by }: { organisation: string; scale: string; on: string; by: string | undefined },
    own: string | undefined,
  ): Promise<void> {
    const same = await this.#store.ofDayWithin(edit.tx, { organisation, scale, on });
    if (same.some(({ id, assessedBy }) => id !== own && (assessedBy ?? undefined) === by))
      throw userError(
        'DUPLICATE',
        'on',
        `${by ?? 'Somebody'} has assessed this body on this scale on ${on} already. Change that assessment, or give another day.`,
      );
  }
}

/** All dimensions of a scale as they are given; one that is held keeps what tells it from the others. @throws {UserErrors} NOT_FOUND or DUPLICATE */
function dimensionsOver(
  held: Draft,
  given: readonly { readonly dimension?: string | null | undefined; readonly name: string }[],
): PartDraft[] {
  const keys = new Map(partsOf(held, 'HAS_DIMENSION').map(({ key }) => [partId(held.id, 'HAS_DIMENSION', key), key]));
  const seen = new Set<string>();
  return given.map(({ dimension, ...properties }, position) => {
    const key = dimension ? keys.get(dimension) : newId();
    const field = `dimensions.${position}.dimension`;
    if (key === undefined)
      throw userError('NOT_FOUND', field, 'The scale has no such dimension. Choose one of its own, or none for a new one.');
    if (seen.has(key)) throw userError('DUPLICATE', field, 'This dimension stands here twice. Keep one.');
    seen.add(key);
    return { type: 'HAS_DIMENSION', key, properties: { ...properties, position } };
  });
}
