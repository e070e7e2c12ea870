import { recordMeasureSchema, recordMeasureValueSchema } from '@atlas/shared/inputs';
import { edtfSortKey } from '@atlas/shared/time';
import { type Draft, type EvidenceDraft, partId } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { over } from '../../audit/given.ts';
import { amend, evidenceOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput } from '../../user-errors.ts';
import type { RecordMeasureInput, RecordMeasureValueInput } from './initiative-parts.input.ts';
import { findPart, loadInitiative, partToChange, withPart } from './part-editing.ts';

const define: Mutation = { name: 'recordMeasure', permission: 'programme:edit', reason: 'RECORDED' };
const add: Mutation = { name: 'recordMeasureValue', permission: 'programme:edit', reason: 'RECORDED' };

/** A dated value as it is given. */
interface Value {
  readonly on: string;
  readonly value: number;
  readonly qualifier?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly evidence?: { readonly source: string; readonly locator: string; readonly quote?: string | null | undefined } | null | undefined;
}

/** What people do to the measures of initiatives and their values. */
export class MeasureEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(input: RecordMeasureInput): Promise<Edited> {
    return this.#editing.run(define, input, async (edit) => {
      const { initiative: _, measure, values, name, unit, ...given } = parseInput(recordMeasureSchema, input);
      const initiative = await loadInitiative(edit, input);
      const held = measure ? partToChange(initiative, 'HAS_MEASURE', measure, 'measure', input.revision) : undefined;
      const key = held?.key ?? newId();
      const properties = over(held?.properties ?? {}, { ...given, name: name ?? undefined, unit: unit ?? undefined });
      let changed = withPart(initiative, 'HAS_MEASURE', { key, properties });
      for (const [i, value] of (values ?? []).entries()) changed = await withValue(edit, changed, key, value, { path: `values.${i}.` });
      edit.save(changed);
      return initiative.id;
    });
  }

  recordValue(input: RecordMeasureValueInput): Promise<Edited> {
    return this.#editing.run(add, input, async (edit) => {
      const { initiative: _, measure, measureValue, ...value } = parseInput(recordMeasureValueSchema, input);
      const initiative = await loadInitiative(edit, input);
      const { key } = findPart(initiative, 'HAS_MEASURE', measure, 'measure');
      const held = measureValue ? partToChange(initiative, 'HAS_VALUE', measureValue, 'measureValue', input.revision) : undefined;
      edit.save(await withValue(edit, initiative, key, value, { path: '', held: held?.key }));
      return initiative.id;
    });
  }
}

/** The initiative with a value of one of its measures, and what the value rests on. */
async function withValue(
  edit: Edit,
  initiative: Draft,
  measureKey: string,
  { evidence, on, value, qualifier, note }: Value,
  { path, held }: { path: string; held?: string | undefined },
): Promise<Draft> {
  await edit.refer({ field: `${path}evidence.source`, id: evidence?.source, label: 'Source' });
  const key = held ?? newId();
  const made = withPart(initiative, 'HAS_VALUE', {
    key,
    properties: { on, onSort: edtfSortKey(on), value, qualifier: qualifier ?? 'EXACTLY', note },
    links: [{ type: 'OF_MEASURE', to: partId(initiative.id, 'HAS_MEASURE', measureKey) }],
  });
  if (!evidence) return made;
  const passage: EvidenceDraft = {
    source: evidence.source,
    locator: evidence.locator,
    quote: evidence.quote ?? undefined,
    field: partId(initiative.id, 'HAS_VALUE', key),
  };
  return amend(made, { evidence: [...evidenceOf(made), passage] });
}
