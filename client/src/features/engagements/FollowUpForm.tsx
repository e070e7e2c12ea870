import { recordFollowUpSchema, updateFollowUpSchema } from '@atlas/shared/inputs';
import type { FollowUpForm_FollowUpFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { WhyHeld } from '../personal-data/WhyHeld.tsx';
import { RecordField } from '../records/RecordField.tsx';
import { noFollowUp } from './engagement-values.ts';

graphql(`
  fragment FollowUpForm_followUp on FollowUp {
    id
    revision
    text
    dueOn
    assignee {
      id
      name
    }
  }
`);

const RecordFollowUpMutation = graphql(`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      followUp {
        ...FollowUpForm_followUp
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateFollowUpMutation = graphql(`
  mutation UpdateFollowUp($input: UpdateFollowUpInput!) {
    updateFollowUp(input: $input) {
      followUp {
        ...FollowUpForm_followUp
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

function valuesOf(followUp: FollowUpForm_FollowUpFragment | undefined, organisation: Chosen | null) {
  const { assignee } = followUp ?? {};
  return {
    ...noFollowUp(),
    ...(followUp && { text: followUp.text, dueOn: followUp.dueOn }),
    assignee: assignee ? { id: assignee.id, label: assignee.name } : (null as Chosen | null),
    organisation,
  };
}

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly followUp?: FollowUpForm_FollowUpFragment;
  /** What a new one is about and comes from, as known from where the form was opened. */
  readonly organisation?: Chosen;
  readonly engagement?: string;
  readonly onClose: () => void;
}

/** Records something to be done about an organisation, or changes what, by whom or by when. */
export function FollowUpForm({ followUp, organisation, engagement, onClose }: Props) {
  const record = useSend(
    RecordFollowUpMutation,
    (data) => data.recordFollowUp,
    (payload) => payload.followUp,
  );
  const update = useSend(
    UpdateFollowUpMutation,
    (data) => data.updateFollowUp,
    (payload) => payload.followUp,
  );
  const edit = useEditForm({
    draftKey: `follow-up ${followUp?.id ?? `new ${organisation?.id ?? engagement ?? ''}`}`,
    initial: valuesOf(followUp, organisation ?? null),
    target: followUp,
    schema: followUp ? updateFollowUpSchema : recordFollowUpSchema,
    toInput: (values: ReturnType<typeof valuesOf>) => ({
      ...values,
      assignee: values.assignee?.id ?? null,
      organisation: values.organisation?.id ?? '',
    }),
    labels: { text: 'What is to be done', dueOn: 'By', assignee: 'By whom' },
    said: followUp ? 'The follow-up is changed.' : 'The follow-up is recorded.',
    read: (kept: FollowUpForm_FollowUpFragment) => ({ values: valuesOf(kept, null), revision: kept.revision }),
    send: ({ id, revision, organisation: about, ...input }) =>
      id !== undefined && revision !== undefined
        ? update({ ...input, id, revision })
        : record({ ...input, organisation: about, ...(engagement && { engagement }) }),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={followUp ? 'Change the follow-up' : 'Record a follow-up'} edit={edit} onClose={onClose} size="md">
      <LineField label="What is to be done" bound={bind('text')} required autoFocus />
      {!followUp && !organisation && <RecordField label="About" types={['ORGANISATION']} bound={bind('organisation')} required />}
      <DayField label="By" bound={bind('dueOn')} required />
      <RecordField label="By whom" types={['PERSON']} bound={bind('assignee')} description="You, unless you choose somebody." />
      <WhyHeld records={['FollowUp']} />
    </EditDialog>
  );
}
