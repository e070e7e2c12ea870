import { quickLogSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { followUpsWritten, noFollowUp } from '../engagements/engagement-values.ts';
import { FollowUpFields } from '../engagements/FollowUpFields.tsx';
import { RecordsField } from '../records/RecordField.tsx';

const QuickLogMutation = graphql(`
  mutation QuickLog($input: RecordEngagementInput!) {
    recordEngagement(input: $input) {
      engagement {
        id
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const valuesOf = (attendees: readonly Chosen[]) => ({
  attendees,
  title: '',
  on: todayInLondon() as string,
  followUps: [noFollowUp()],
});

/** Keeps a contact in one line: with whom, what, when, and what is to be done after it. */
export function QuickLogForm({ attendees = [], onClose }: { readonly attendees?: readonly Chosen[]; readonly onClose: () => void }) {
  const record = useSend(
    QuickLogMutation,
    (data) => data.recordEngagement,
    (payload) => payload.engagement,
  );
  const edit = useEditForm({
    draftKey: `quick log ${attendees.map(({ id }) => id).join(' ')}`,
    initial: valuesOf(attendees),
    schema: quickLogSchema,
    toInput: (values: ReturnType<typeof valuesOf>) => ({
      title: values.title,
      kind: 'MEETING' as const,
      on: values.on,
      attendees: values.attendees.map(({ id }) => id),
      followUps: followUpsWritten(values.followUps),
    }),
    said: 'The contact is logged.',
    send: ({ id: _, revision: __, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title="Log a contact" saveLabel="Log it" edit={edit} onClose={onClose} size="md">
      <RecordsField label="With" types={['ORGANISATION']} bound={bind('attendees')} required autoFocus={attendees.length === 0} />
      <LineField label="What, in one line" bound={bind('title')} required autoFocus={attendees.length > 0} />
      <DayField label="On" bound={bind('on')} required />
      <FollowUpFields bind={bind} />
    </EditDialog>
  );
}
