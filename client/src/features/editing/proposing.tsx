import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What a form that proposes a change instead of making it holds besides its fields. */
interface Proposing {
  /** Why it should be so, for whoever decides. */
  readonly why: string;
  readonly setWhy: (why: string) => void;
  /** What is wrong with that. */
  readonly problem: string | undefined;
  readonly setProblem: (problem: string | undefined) => void;
  readonly onClose: () => void;
}

const ProposingContext = createContext<Proposing | undefined>(undefined);
const ProposedContext = createContext(false);

interface Props {
  /** True where the reader may not make the change, and may propose it. */
  readonly when: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The forms inside propose the change they would make, where `when`: the same fields, why it should be so, and `proposeChange` in place of the mutation. */
export function ProposeInstead({ when, onClose, children }: Props) {
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string>();
  const proposing = useMemo(() => ({ why, setWhy, problem, setProblem, onClose }), [why, problem, onClose]);
  return <ProposingContext value={when ? proposing : undefined}>{children}</ProposingContext>;
}

/** What a form knows of being a proposal; undefined where it makes the change itself. */
export const useProposing = () => useContext(ProposingContext);

/** Puts the fields of a form inside it: a form opened from one of them makes its own record as ever. */
export function FieldsOf({ isProposal, children }: { readonly isProposal: boolean; readonly children: ReactNode }) {
  return (
    <ProposingContext value={undefined}>
      <ProposedContext value={isProposal}>{children}</ProposedContext>
    </ProposingContext>
  );
}

/** True for a field of a form that proposes: who may see a record, and why in its history, are not for the proposer to say. */
export const useIsProposed = () => useContext(ProposedContext);
