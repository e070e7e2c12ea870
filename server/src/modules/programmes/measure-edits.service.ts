import { recordMeasureSchema, recordMeasureValueSchema } from '@atlas/shared/inputs';
import { edtfSortKey } from '@atlas/shared/time';
import { type Draft, type EvidenceDraft, partId } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { over } from '../../audit/given.ts';
import { amend, evidenceOf, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
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
  readonly evidence?:
    | {
        readonly source: string;
        readonly locator: string;
        readonly quote?: string | null | undefined;
        readonly saidBy?: string | null | undefined;
      }
    | null
    | undefined;
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
      refuseNegative(changed, key, { ...given, values });
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
      const of = partId(initiative.id, 'HAS_MEASURE', key);
      if (held && !held.links?.some(({ to }) => to === of))
        throw userError('NOT_FOUND', 'measureValue', 'This is a value of another measure. Choose one of this measure’s own.');
      const changed = await withValue(edit, initiative, key, value, { path: '', held: held?.key });
      refuseNegative(changed, key, value);
      edit.save(changed);
      return initiative.id;
    });
  }
}

/**
 * What is counted is not less than nothing, unless the measure says that it may be.
 * @param given where the input says each of the numbers
 * @throws {UserErrors} INVALID
 */
function refuseNegative(
  made: Draft,
  measureKey: string,
  given: {
    value?: number;
    values?: readonly { value: number }[] | null | undefined;
    baseline?: number | null | undefined;
    target?: number | null | undefined;
  },
): void {
  const measure = partsOf(made, 'HAS_MEASURE').find(({ key }) => key === measureKey)?.properties ?? {};
  if (measure.mayBeNegative === true) return;
  const numbers = [
    ['value', given.value],
    ...(given.values ?? []).map(({ value }, i) => [`values.${i}.value`, value] as const),
    ['baseline', given.baseline],
    ['target', given.target],
  ] as const;
  const wrong = numbers.find(([, number]) => typeof number === 'number' && number < 0);
  if (wrong !== undefined)
    throw userError(
      'INVALID',
      wrong[0],
      `${wrong[1]} ${String(measure.unit)} is less than none. If this measure may be less than nothing, as a change may, say so of the measure.`,
    );
  const id = partId(made.id, 'HAS_MEASURE', measureKey);
  const held = partsOf(made, 'HAS_VALUE').filter(({ links = [] }) => links.some(({ to }) => to === id));
  if ([measure.baseline, measure.target, ...held.map(({ properties }) => properties.value)].some((number) => Number(number ?? 0) < 0))
    throw userError('INVALID', 'mayBeNegative', 'It has values that are less than nothing. Put those right first.');
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
    saidBy: evidence.saidBy ?? undefined,
    field: partId(initiative.id, 'HAS_VALUE', key),
  };
  return amend(made, { evidence: [...evidenceOf(made), passage] });
}
