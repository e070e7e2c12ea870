import { recordSuccessionSchema } from '@atlas/shared/inputs';
import { type SuccessionKind, successionKinds } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordsField } from '../records/RecordField.tsx';

const RecordSuccessionMutation = graphql(`
  mutation RecordSuccession($input: RecordSuccessionInput!) {
    recordSuccession(input: $input) {
      organisation {
        id
        revision
        closedOn
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  predecessors: 'What came before',
  successors: 'What follows',
  on: 'First day of what follows',
  kind: 'How it came about',
} as const;

interface Props {
  /** The council on whose page it is recorded: one of those that came before. */
  readonly organisation: Chosen;
  readonly onClose: () => void;
}

/** Records that councils are followed by others. */
export function SuccessionForm({ organisation, onClose }: Props) {
  const record = useSend(
    RecordSuccessionMutation,
    (data) => data.recordSuccession,
    (payload) => payload.organisation,
  );
  const initial = {
    predecessors: [organisation] as readonly Chosen[],
    successors: [] as readonly Chosen[],
    on: '',
    kind: null as SuccessionKind | null,
    governs: false,
    why: '',
  };
  const edit = useEditForm({
    draftKey: `succession ${organisation.id}`,
    initial,
    schema: recordSuccessionSchema,
    toInput: ({ predecessors, successors, kind, why, ...values }: typeof initial) => ({
      ...values,
      predecessors: predecessors.map(({ id }) => id),
      successors: successors.map(({ id }) => id),
      // The rules say that it has to be chosen.
      kind: kind as SuccessionKind,
      why: why || null,
    }),
    labels: LABELS,
    said: 'The succession is recorded.',
    send: record,
    onSaved: onClose,
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  return (
    <EditDialog
      title="Record a succession"
      edit={edit}
      onClose={onClose}
      note="What came before closes on the day, and what follows opens where it has no opening yet. Agreements and ties stay as they are until they are passed on or ended."
    >
      <RecordsField label={LABELS.predecessors} types={['ORGANISATION']} bound={bind('predecessors')} required />
      <RecordsField label={LABELS.successors} types={['ORGANISATION']} bound={bind('successors')} required />
      <DayField label={LABELS.on} bound={bind('on')} required half />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={successionKinds} required half />
      <Checkbox
        label="What follows governs from that day the areas that were governed before"
        {...edit.form.getInputProps('governs', { type: 'checkbox' })}
      />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
