import type { FigureQualifier, ParticipantCapacity } from '@atlas/shared/vocabulary';
import type { Groups_ParticipantGroupFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

graphql(`
  fragment Groups_participantGroup on ParticipantGroup {
    id
    text
    number
    qualifier
    capacity
  }
`);

/** Those a source names only together, as a form holds them. */
export interface GroupValues {
  readonly text: string;
  readonly number: number | null;
  readonly qualifier: FigureQualifier | null;
  readonly capacity: ParticipantCapacity;
}

export const noGroup: GroupValues = { text: '', number: null, qualifier: null, capacity: 'TOOK_PART' };

export const groupValues = (groups: readonly Groups_ParticipantGroupFragment[] | undefined): readonly GroupValues[] =>
  (groups ?? []).map(({ text, number, qualifier, capacity }) => ({ text, number: number ?? null, qualifier: qualifier ?? null, capacity }));

/** The same as the mutations take them: without a number there is nothing to be exact about. */
export const groupInput = (groups: readonly GroupValues[]) =>
  groups.map(({ number, qualifier, ...group }) => ({ ...group, number, qualifier: number === null ? null : qualifier }));
