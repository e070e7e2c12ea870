import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ErasurePlan_PlanFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { describeFailure } from '../../lib/failure.ts';
import { useSaved } from '../editing/use-saved.ts';

const EraseSubjectMutation = graphql(`
  mutation EraseSubject($input: EraseSubjectInput!) {
    eraseSubject(input: $input) {
      isDone
      plan {
        ...ErasurePlan_plan
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Person {
  readonly id: string;
  readonly revision: number;
}

/** Asks what erasing a person would do, and does it. */
export function useErase({ id, revision }: Person, onErased: () => void) {
  const [send] = useMutation(EraseSubjectMutation);
  const [plan, setPlan] = useState<ErasurePlan_PlanFragment>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const saved = useSaved();
  const ask = async (reason: string, dryRun: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const result = (await send({ variables: { input: { id, revision, reason, dryRun } } })).data?.eraseSubject;
      if (result?.plan) setPlan(result.plan);
      if (result && result.userErrors.length > 0) setProblem(result.userErrors.map(({ message }) => message).join(' '));
      if (!result?.isDone) return;
      saved('They are erased.', null);
      onErased();
    } catch (error) {
      const { title, detail } = describeFailure(error);
      setProblem(`${title} ${detail}`);
    } finally {
      setBusy(false);
    }
  };
  return {
    plan,
    problem,
    isBusy,
    look: (reason: string) => ask(reason, true),
    erase: (reason: string) => ask(reason, false),
  };
}
