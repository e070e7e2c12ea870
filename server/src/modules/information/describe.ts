import { type Proposal, proposalFor } from '@atlas/shared/disclosure';
import { TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import { type FieldValue, partNames, type Snapshot, snapshotDifferences, snapshotFields } from '../changes/diff.ts';
import type { ChangeOfRecord, CoveredRow } from './information.cypher.ts';

/** Names of other records by id, and which of them are people. */
export interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
  /** True where what the records said before is asked for too. */
  readonly withHistory: boolean;
}
/** One field of a record as a request keeps it, with what the rules propose. */
export interface FieldFound extends Proposal {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly subjectIds: readonly string[];
}
/** A record that a request covers. */
export interface RecordFound {
  readonly id: string;
  readonly label: string;
  readonly revision: number;
  readonly name: string | undefined;
  readonly nameFields: readonly string[];
  readonly fields: readonly FieldFound[];
}

/** How the Atlas keeps a record, which nobody asks for. */
const ENVELOPE: ReadonlySet<string> = new Set(['owner', 'visibility', 'isIllustrative', 'isNamed']);

/** A record field by field, with its earlier versions where they were read, and what the rules propose for each. */
export function describeRecord(record: CoveredRow, changes: readonly ChangeOfRecord[], known: Known): RecordFound {
  const { id, label } = record;
  const last = parsed(changes.at(-1)?.after ?? null);
  const named = (...snapshots: readonly (Snapshot | null)[]) => new Map([...known.names, ...partNames(id, ...snapshots)]);
  const proposed = (field: string) => proposalFor({ ...record, record: label, field });
  const found = (
    base: string,
    value: Pick<FieldValue, 'label' | 'value'> & { key: string },
    ...snapshots: readonly (Snapshot | null)[]
  ) => ({
    ...value,
    ...proposed(base),
    subjectIds: subjectsIn(record, base, snapshots, known.people),
  });
  const now = snapshotFields(label, last, named(last))
    .filter(({ field, value }) => !ENVELOPE.has(field) && value !== '')
    .map(({ field, ...told }) => found(field, { key: field, ...told }, last));
  const earlier = known.withHistory ? changes.flatMap((change) => toldOf(change)) : [];
  return { id, label, revision: record.revision, ...nameOf(label, last, known.names), fields: [...now, ...earlier] };

  function toldOf({ revision, on, why, before, after }: ChangeOfRecord): FieldFound[] {
    const [old, next] = [parsed(before), parsed(after)];
    const differences = old === null ? [] : snapshotDifferences(label, old, next, named(old, next));
    return [
      ...differences
        .filter(({ field }) => !ENVELOPE.has(field))
        .map((difference) =>
          found(
            difference.field,
            {
              key: `history ${revision} ${difference.field}`,
              label: `${difference.label}, changed on ${on}`,
              value: `${difference.before ?? 'nothing'} → ${difference.after ?? 'nothing'}`,
            },
            old,
            next,
          ),
        ),
      ...(why === null
        ? []
        : [
            {
              key: `history ${revision} why`,
              label: `Reason for the change on ${on}`,
              value: why,
              subjectIds: subjectsIn(record, 'why', [], known.people),
              ...(WHOLLY_PERSONAL.has(label)
                ? proposed('why')
                : { decision: 'UNDECIDED' as const, says: 'Somebody’s own words: read it for names and candid views.' }),
            },
          ]),
    ];
  }
}

/** Records of which everything tells of one person. */
const WHOLLY_PERSONAL: ReadonlySet<string> = new Set(['Person', 'PersonalContact']);

/** The people a field leads to, in any of these versions of the record. */
function subjectsIn(
  { id, label }: CoveredRow,
  field: string,
  snapshots: readonly (Snapshot | null)[],
  people: ReadonlySet<string>,
): string[] {
  if (label === 'Person') return [id];
  const ids = snapshots.flatMap((snapshot) => [
    ...(snapshot?.links ?? []).filter(({ type }) => label === 'PersonalContact' || camelCase(type) === field),
    ...(snapshot?.parts ?? []).filter(({ relationship }) => camelCase(relationship) === field).flatMap(({ links }) => links),
  ]);
  return [...new Set(ids.map(({ to }) => to).filter((to) => people.has(to)))];
}

/** What a record is called, and the fields that says something of. */
function nameOf(
  label: string,
  snapshot: Snapshot | null,
  names: ReadonlyMap<string, string>,
): { name: string | undefined; nameFields: string[] } {
  const { properties = {}, links = [] } = snapshot ?? {};
  const to = (type: string) => names.get(links.find((link) => link.type === type)?.to ?? '');
  if (label === 'Tie') {
    const [from, towards] = [to('FROM'), to('TO')];
    const name = from && towards ? `${from} ${TIE_WORDING[properties.kind as TieKind].forward} ${towards}` : undefined;
    return { name, nameFields: ['from', 'to', 'kind'] };
  }
  const own = ['name', 'title', 'heading', 'label'].find((field) => typeof properties[field] === 'string');
  if (own !== undefined) return { name: String(properties[own]), nameFields: [own] };
  if (label === 'Provision') return { name: to('PROVIDED_BY'), nameFields: ['providedBy'] };
  return { name: undefined, nameFields: [] };
}

const camelCase = (type: string) => type.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const parsed = (text: string | null): Snapshot | null => (text === null ? null : JSON.parse(text));
