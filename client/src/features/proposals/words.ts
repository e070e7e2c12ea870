import { PROPOSABLE_MUTATION_LABELS, type ProposableMutation } from '@atlas/shared/vocabulary';

/** What is asked for and of what, in one line: "Change a tie: Tide and Table works with Fenmarch Hub". */
export const titleOfProposal = (mutation: ProposableMutation, about: string | undefined) =>
  about === undefined ? PROPOSABLE_MUTATION_LABELS[mutation] : `${PROPOSABLE_MUTATION_LABELS[mutation]}: ${about}`;
