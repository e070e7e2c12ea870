import { EXEMPTIONS, type ExemptionKey, exemptionName } from '@atlas/shared/disclosure';
import { userError } from '../../user-errors.ts';
import { inWords } from '../privacy/document.ts';
import type { DisclosedRow, FieldRow } from './information.cypher.ts';

/** A field as it is released: with its value, or with the exemption in its place and nothing of what it says. */
export type ReleasedField = { readonly label: string } & ({ readonly value: string } | { readonly withheld: string });
/** A record as it is released. */
export interface ReleasedRecord {
  readonly record: string;
  readonly fields: readonly ReleasedField[];
}

/** What goes out of the records of a request. */
export function releasedRecords(records: readonly DisclosedRow[]): ReleasedRecord[] {
  const counts = new Map<string, number>();
  return records.map((record) => {
    const number = (counts.get(record.recordLabel) ?? 0) + 1;
    counts.set(record.recordLabel, number);
    const decided = new Map(record.fields.map((field) => [field.key, field.decision]));
    const isNamed = record.recordName !== null && (record.nameFields ?? []).every((key) => decided.get(key) === 'RELEASE');
    const kind = `${inWords(record.recordLabel)} ${number}`;
    return { record: isNamed ? `${kind}: ${record.recordName}` : kind, fields: record.fields.map(releasedField) };
  });
}

// Whatever is not plainly released is withheld.
const releasedField = ({ label, value, decision, exemption }: FieldRow): ReleasedField =>
  decision === 'RELEASE' ? { label, value } : { label, withheld: exemption === null ? 'Withheld' : exemptionName(exemption) };

/** The exemptions that something is withheld by, in the order of the law. */
export const exemptionsUsed = (records: readonly DisclosedRow[]): ExemptionKey[] => {
  const used = new Set(
    records.flatMap(({ fields }) => fields.flatMap(({ decision, exemption }) => (decision === 'WITHHOLD' && exemption ? [exemption] : []))),
  );
  return (Object.keys(EXEMPTIONS) as ExemptionKey[]).filter((key) => used.has(key));
};

/** What the log of a release keeps: which fields went out and which did not, by which exemption. No values, and no names. */
export const logEntries = (records: readonly DisclosedRow[]) =>
  records.flatMap(({ recordId, recordLabel, fields }) =>
    fields.map(({ key, decision, exemption }) => ({ recordId, recordLabel, field: key, decision, exemption })),
  );

/** The shortest text that is looked for elsewhere. */
const SHORTEST = 5;

/** Refuses where what is withheld as personal from one field still stands in one that is released. */
export function refuseLeaks(records: readonly DisclosedRow[]): void {
  const withheld = records
    .flatMap(({ fields }) => fields)
    .filter(({ decision, exemption }) => decision === 'WITHHOLD' && (exemption === 'FOIA_40' || exemption === 'EIR_13'))
    .filter(({ key }) => TELLING.has(key))
    .map(({ value }) => value.toLowerCase())
    .filter((value) => value.length >= SHORTEST);
  const places = releasedWith(records, [...new Set(withheld)]);
  if (places.length === 0) return;
  const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
  throw userError(
    'CONFLICT',
    '',
    `What is withheld in one place as personal still stands in others that are released: ${places.slice(0, 5).join('; ')}${more}. Withhold those too, or put the text right first.`,
  );
}

/** Fields by whose very value somebody is known. */
const TELLING: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'address', 'heldBy', 'assignedTo', 'assigneeName']);

function releasedWith(records: readonly DisclosedRow[], texts: readonly string[]): string[] {
  return records.flatMap(({ recordLabel, recordName, fields }) =>
    fields
      .filter(({ decision, value }) => decision === 'RELEASE' && texts.some((text) => value.toLowerCase().includes(text)))
      .map(({ label }) => `${label} of ${recordName ?? inWords(recordLabel).toLowerCase()}`),
  );
}
