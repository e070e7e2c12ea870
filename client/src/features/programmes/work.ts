import type {
  Milestones_InitiativeFragment,
  Milestones_ProgrammeFragment,
  Risks_InitiativeFragment,
  Risks_ProgrammeFragment,
} from '../../gql/graphql.ts';

/** An initiative or a programme, as far as their parts have to know. */
export interface Work {
  readonly __typename: 'Initiative' | 'Programme';
  readonly id: string;
}

/** Which of the two it is, as an input about one of their parts says it. */
export const refOf = ({ __typename, id }: Work): { readonly initiative: string } | { readonly programme: string } =>
  __typename === 'Programme' ? { programme: id } : { initiative: id };

/** An initiative or programme with its milestones. */
export type WithMilestones = Milestones_InitiativeFragment | Milestones_ProgrammeFragment;
/** An initiative or programme with its risks. */
export type WithRisks = Risks_InitiativeFragment | Risks_ProgrammeFragment;
