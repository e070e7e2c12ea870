import { stewardsOf } from '@atlas/shared/permissions';
import { type Draft, draft, type PartDraft } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import type { FieldFound, RecordFound } from './describe.ts';
import type { DisclosedRow, FieldRow } from './information.cypher.ts';

/** Who sees a request, and what it holds of records: the stewards of the council it was made to. */
export const seenBy = (ownerId: string) => ({ owner: ownerId, visibility: 'RESTRICTED' as const, restrictedTo: [stewardsOf(ownerId)] });

/** The id of what a request holds of a record. */
export const disclosedId = (requestId: string, recordId: string): string => idFor('disclosed-record', requestId, recordId);

/**
 * The draft of what a request holds of one record. What was decided of a field that says the same still stands; what says something else is
 * proposed anew.
 */
export function draftDisclosed(
  request: { readonly id: string; readonly ownerId: string; readonly isIllustrative: boolean },
  record: RecordFound,
  position: number,
  held?: DisclosedRow,
): Draft {
  const before = new Map(held?.fields.map((field) => [field.key, field]));
  return draft('DisclosedRecord', {
    id: disclosedId(request.id, record.id),
    ...seenBy(request.ownerId),
    isIllustrative: request.isIllustrative,
    properties: {
      recordId: record.id,
      recordLabel: record.label,
      recordRevision: record.revision,
      nameFields: record.nameFields,
      position,
      ...(record.name === undefined ? {} : { recordName: record.name }),
    },
    links: [{ type: 'IN_REQUEST', to: request.id }],
    parts: record.fields.map((field, i) => fieldPart(field, i, before.get(field.key))),
  });
}

function fieldPart(
  { key, label, value, subjectIds, decision, exemption, says }: FieldFound,
  position: number,
  held: FieldRow | undefined,
): PartDraft {
  const stands = held !== undefined && held.value === value;
  const decided = stands ? held : { decision, exemption, reason: null, verdict: null, reviewNote: null };
  return {
    type: 'HAS_FIELD',
    key,
    properties: {
      label,
      value,
      ...(subjectIds.length > 0 ? { subjectIds } : {}),
      proposal: says,
      position,
      ...known({
        decision: decided.decision,
        exemption: decided.exemption,
        reason: decided.reason,
        verdict: decided.verdict,
        reviewNote: decided.reviewNote,
      }),
    },
  };
}

/** Some of the fields with other values; a value that is null goes. */
export function withFieldValues(
  parts: readonly PartDraft[],
  keys: ReadonlySet<string>,
  values: Readonly<Record<string, unknown>>,
): PartDraft[] {
  return parts.map((part) => (keys.has(part.key) ? { ...part, properties: known({ ...part.properties, ...values }) } : part));
}

const known = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
