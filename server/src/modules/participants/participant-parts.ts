import type { FigureQualifier, ParticipantCapacity } from '@atlas/shared/vocabulary';
import type { PartDraft } from '../../audit/draft.ts';

interface GroupGiven {
  readonly text: string;
  readonly number?: number | null | undefined;
  readonly qualifier?: FigureQualifier | null | undefined;
  readonly capacity?: ParticipantCapacity | null | undefined;
}

/** What tells a group from its like: who they are and what they do. */
export const groupKey = ({ text, capacity }: GroupGiven) => `${capacity ?? 'TOOK_PART'} ${text}`;

/** Those named only together, one part each, in the order given. */
export function groupParts(groups: readonly GroupGiven[] | null | undefined): PartDraft[] {
  return (groups ?? []).map((group, position) => ({
    type: 'HAS_GROUP',
    key: groupKey(group),
    properties: {
      text: group.text,
      number: group.number,
      qualifier: group.number == null ? undefined : (group.qualifier ?? 'EXACTLY'),
      capacity: group.capacity ?? 'TOOK_PART',
      position,
    },
  }));
}

/** All groups of a record, for `amend`: undefined leaves those held, null takes them away. */
export function groupsGiven(groups: readonly GroupGiven[] | null | undefined): Record<string, PartDraft[]> {
  return groups === undefined ? {} : { HAS_GROUP: groupParts(groups) };
}
