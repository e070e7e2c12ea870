import { type Draft, type PartDraft, partId } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { amend, partsOf } from '../../audit/snapshot.ts';
import { userError } from '../../user-errors.ts';

type Part = Omit<PartDraft, 'type'>;

/** The initiative an input about one of its parts speaks of. @throws {UserErrors} NOT_FOUND, FORBIDDEN or STALE */
export function loadInitiative(edit: Edit, input: { initiative: string; revision?: number | null | undefined }): Promise<Draft> {
  return edit.load('Initiative', input.initiative, { field: 'initiative', revision: input.revision ?? undefined });
}

/** The initiative or programme an input about one of its milestones or risks speaks of. @throws {UserErrors} NOT_FOUND, FORBIDDEN or STALE */
export function loadWork(
  edit: Edit,
  input: { initiative?: string | null | undefined; programme?: string | null | undefined; revision?: number | null | undefined },
): Promise<Draft> {
  const revision = input.revision ?? undefined;
  if (input.programme) return edit.load('Programme', input.programme, { field: 'programme', revision });
  return edit.load('Initiative', input.initiative ?? '', { field: 'initiative', revision });
}

/** A part of a record by the id the API gives it. @param field what the input calls it. @throws {UserErrors} NOT_FOUND */
export function findPart(held: Draft, type: string, id: string, field: string): Part {
  const found = partsOf(held, type).find(({ key }) => partId(held.id, type, key) === id);
  if (found === undefined)
    throw userError(
      'NOT_FOUND',
      field,
      `This record has no such part any more (${id.slice(0, 60)}). Open it afresh and choose one that is there.`,
    );
  return found;
}

/** A part that an input lays other values over, which asks for the revision they were seen at. @throws {UserErrors} NOT_FOUND or REQUIRED */
export function partToChange(held: Draft, type: string, id: string, field: string, revision: number | null | undefined): Part {
  const found = findPart(held, type, id, field);
  if (revision === undefined || revision === null)
    throw userError(
      'REQUIRED',
      'revision',
      'Give the revision you read its initiative or programme at, so that nobody’s changes are lost.',
    );
  return found;
}

/** The record with a part more, or the part of the same key as it is given. */
export function withPart(held: Draft, type: string, part: Part): Draft {
  const others = partsOf(held, type).filter(({ key }) => key !== part.key);
  return amend(held, { parts: { [type]: [...others, part] } });
}

/** The one link of a part that an input may change: undefined leaves it, null takes it away. */
export function linkOver(part: Part | undefined, type: string, to: string | null | undefined): { type: string; to: string }[] {
  if (to === undefined) return (part?.links ?? []).map((link) => ({ type: link.type, to: link.to }));
  return to === null ? [] : [{ type, to }];
}
