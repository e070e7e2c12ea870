import { recordDecisionSchema, updateDecisionSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import type { DecisionItem_DecisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { DECISION_LABELS, DecisionFields, decisionInput, decisionValues, newDecision } from './DecisionFields.tsx';

const RecordDecisionMutation = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      decision {
        ...DecisionItem_decision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateDecisionMutation = graphql(`
  mutation UpdateDecision($input: UpdateDecisionInput!) {
    updateDecision(input: $input) {
      decision {
        ...DecisionItem_decision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const valuesOf = (decision: DecisionItem_DecisionFragment | undefined) => ({
  ...(decision ? decisionValues(decision) : newDecision(null, todayInLondon())),
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The programme or initiative a new one is about. */
  readonly aboutId: string;
  /** The one that is changed; none to record a new one. */
  readonly decision: DecisionItem_DecisionFragment | undefined;
  readonly onClose: () => void;
}

/** Records what a body decided about a programme or initiative, or changes what is held of any decision. */
export function DecisionForm({ aboutId, decision, onClose }: Props) {
  const record = useSend(
    RecordDecisionMutation,
    (data) => data.recordDecision,
    (payload) => payload.decision,
  );
  const update = useSend(
    UpdateDecisionMutation,
    (data) => data.updateDecision,
    (payload) => payload.decision,
  );
  // An agreement took a step by it, on the day of its meeting: who decided and when is put right there.
  const isSettled = decision !== undefined && decision.agreements.length > 0;
  const edit = useEditForm({
    draftKey: `decision ${decision?.id ?? `about ${aboutId}`}`,
    initial: valuesOf(decision),
    target: decision,
    schema: decision ? updateDecisionSchema : recordDecisionSchema,
    toInput: (values: Values) => {
      const { body, meetingOn, ...rest } = decisionInput(values);
      return {
        ...(decision ? {} : { about: aboutId }),
        ...(isSettled ? {} : { body, meetingOn }),
        ...rest,
        outcome: rest.outcome || null,
        why: values.why || null,
      };
    },
    labels: DECISION_LABELS,
    said: decision ? 'The decision is changed.' : 'The decision is recorded.',
    read: (theirs: DecisionItem_DecisionFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: ({ id, revision, body, meetingOn, ...input }) =>
      id !== undefined && revision !== undefined
        ? update({ ...input, ...(isSettled ? {} : { body: body ?? null, meetingOn: meetingOn ?? null }), id, revision })
        : record({ ...input, about: aboutId, body: body ?? '', meetingOn: meetingOn ?? '' }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title={decision ? 'Change the decision' : 'Record a decision'}
      edit={edit}
      onClose={onClose}
      note={
        isSettled &&
        `${decision.body.name}, ${dayInWords(decision.meetingOn)}: who decided and when stays, for an agreement took a step by it.`
      }
    >
      <DecisionFields bind={(field) => edit.form.getInputProps(field)} mayBeOpen={!isSettled} isSettled={isSettled} />
      <WhyField bound={edit.form.getInputProps('why')} />
    </EditDialog>
  );
}
